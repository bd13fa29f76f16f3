import type { Invention } from '../invention.ts'
import { numbered } from './ladders.ts'

const ladder = [numbered(1, 'Novice'), numbered(2, 'Solid'), numbered(3, 'Veteran')]

/** Tracks with one job in their names, one ladder for all, and areas that are called by codes. */
export const lantern: Invention = {
  name: 'Lantern Theatre',
  language: 'en',
  tracks: [
    {
      label: 'Rigging Technician',
      ladder,
      areas: {
        K1: ['Coils ropes tidily.', 'Hangs drapes alone.', 'Plans the flying of scenery.'],
        K2: ['Wears a harness.', 'Inspects shackles.', 'Signs off the grid.'],
        'Cue Control': ['Follows cue lights.', 'Programs winches.', 'Choreographs automated scenery.'],
      },
    },
    {
      label: 'Lighting Technician',
      ladder,
      areas: {
        K1: ['Replaces lamps.', 'Focuses spotlights from the plot.', 'Draws the plot for tours.'],
        G1: ['Sorts colour filters.', 'Mixes colours at the console.', 'Invents palettes for premieres.'],
        G2: ['Carries cables.', 'Balances phases on dimmers.', 'Specifies dimmers for new houses.'],
      },
    },
    {
      label: 'Front Manager',
      ladder,
      areas: {
        'Audience Welcome': ['Tears tickets with a smile.', 'Seats latecomers quietly.', 'Redesigns the foyer.'],
        'Rota Planning': ['Swaps shifts in time.', 'Staffs the bars for galas.', 'Forecasts ushers for the season.'],
      },
    },
  ],
}
