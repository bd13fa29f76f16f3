import type { Invention } from '../invention.ts'
import { numbered } from './ladders.ts'

const ladder = [numbered(1, 'Junior'), numbered(2, 'Mid'), numbered(3, 'Senior'), numbered(4, 'Principal')]

/** Numbers with titles, a shared track and two crafts. */
export const orchard: Invention = {
  name: 'Orchard Robotics',
  language: 'en',
  tracks: [
    {
      label: 'Craft - All',
      name: 'All',
      shared: true,
      ladder,
      areas: {
        'Team Communication': [
          'I speak up in the daily standup when I am stuck. / I take notes for the squad.',
          'I explain my reasoning to the squad before I start. / I raise disagreements early and kindly.',
          'I chair retrospectives and keep them short. / I explain my reasoning to people outside the squad.',
          'I calm heated arguments between departments. / I write the quarterly newsletter for executives.',
        ],
        'Software Quality': [
          'I write unit tests for each change. / I fix the warnings a linter gives me.',
          'I write tests before a risky refactoring. / I remove flaky checks from the suite.',
          'I set coverage targets for the squad. / I plan a refactoring across several repositories.',
          '',
        ],
        'Incident Response': [
          'I follow the runbook with a buddy.',
          'I carry the pager for my own service. / I restore a backup without help.',
          'I command an outage bridge and hand out roles. / I run blameless postmortems afterwards.',
          'I rehearse disaster scenarios with every site. / I negotiate uptime promises with vendors.',
        ],
      },
    },
    {
      label: 'Craft - Data Engineer',
      name: 'Data Engineer',
      ladder,
      areas: {
        'Data Pipelines': [
          'I schedule a nightly batch job. / I read the lineage of a table before I change it.',
          'I backfill a table without duplicates. / I alert on late partitions.',
          'I move batch jobs to streaming where latency matters. / I budget the warehouse bill.',
          'I choose the orchestration platform for all factories.',
        ],
        'Data Modelling': [
          'I name columns after the glossary.',
          'I normalise a schema and know when not to. / I document each column.',
          '',
          'I align the glossary of every subsidiary. / I retire redundant warehouses.',
        ],
      },
    },
    {
      label: 'Craft - Embedded Engineer',
      name: 'Embedded Engineer',
      ladder,
      areas: {
        'Firmware Development': [
          'I flash a board and read its serial console.',
          'I debug interrupts with an oscilloscope. / I keep memory use within the budget.',
          'I design the bootloader and its rollback. / I review power consumption of a new board.',
          'I select microcontrollers for the whole product line. / I sign off field upgrades.',
        ],
        'Sensor Integration': [
          '',
          'I calibrate a camera against the gripper. / I filter noisy readings.',
          'I fuse lidar and odometry into one estimate. / I calibrate a whole robot cell.',
          'I patent new ways to measure soft fruit.',
        ],
      },
    },
  ],
}
