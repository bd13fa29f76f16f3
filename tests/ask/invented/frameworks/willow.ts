import type { Invention } from '../invention.ts'
import { roman, titled } from './ladders.ts'

const ladder = [
  roman('Engineer', 1, 1),
  roman('Engineer', 2, 2),
  roman('Senior Engineer', 1, 3),
  roman('Senior Engineer', 2, 4),
  titled('Principal Engineer', 5, 'principal', 'principal eng'),
]

/** Roman numerals; two tracks of one ladder that share an area's name. */
export const willow: Invention = {
  name: 'Willow Games',
  language: 'en',
  tracks: [
    {
      label: 'Gameplay',
      ladder,
      areas: {
        'Game Feel': [
          'You tweak jump curves with a designer.',
          'You tune camera shake and controller rumble. / You record playtests and note frustration.',
          'You own the combat loop of one boss. / You teach designers to script encounters.',
          '',
          'You set the signature handling of every sequel.',
        ],
        Performance: [
          'You profile a scene when told where to look.',
          'You hold sixty frames on the weakest console. / You batch draw calls.',
          'You budget memory for a whole chapter. / You stop hitches while assets stream.',
          'You rework the particle simulation for multicore chips.',
          'You lobby console makers for better profilers.',
        ],
        'Code Review': [
          'You ask questions on gameplay changes.',
          'You spot missing edge cases in animation scripts.',
          'You review netcode for cheating.',
          'You arbitrate style quarrels among gameplay programmers.',
          '',
        ],
      },
    },
    {
      label: 'Tools',
      ladder,
      areas: {
        'Build Systems': [
          'You repair a broken nightly package.',
          'You shorten compile times with precompiled headers.',
          'You distribute compilation across idle workstations. / You mirror dependencies.',
          'You make certification packages reproducible.',
          'You merge the toolchains of acquired studios.',
        ],
        'Editor Usability': [
          '',
          'You watch artists work and count their clicks. / You add undo where it lacks.',
          'You redesign the timeline panel with artists.',
          'You build a plugin marketplace for level designers.',
          'You replace the whole editor without stopping production.',
        ],
        'Code Review': [
          'You comment on tools scripts with examples.',
          'You check installers for hardcoded paths.',
          'You review exporters for lost metadata.',
          'You automate the dull parts of review with bots.',
          'You audit vendored middleware before purchase.',
        ],
      },
    },
  ],
}
