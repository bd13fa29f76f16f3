import { anvil } from './frameworks/anvil.ts'
import { beacon } from './frameworks/beacon.ts'
import { cedar } from './frameworks/cedar.ts'
import { copper } from './frameworks/copper.ts'
import { fjord } from './frameworks/fjord.ts'
import { gannet } from './frameworks/gannet.ts'
import { harbour } from './frameworks/harbour.ts'
import { heron } from './frameworks/heron.ts'
import { juniper } from './frameworks/juniper.ts'
import { lantern } from './frameworks/lantern.ts'
import { linden } from './frameworks/linden.ts'
import { magpie } from './frameworks/magpie.ts'
import { meadow } from './frameworks/meadow.ts'
import { naranja } from './frameworks/naranja.ts'
import { orchard } from './frameworks/orchard.ts'
import { pebble } from './frameworks/pebble.ts'
import { quarry } from './frameworks/quarry.ts'
import { saffron } from './frameworks/saffron.ts'
import { sakura } from './frameworks/sakura.ts'
import { thistle } from './frameworks/thistle.ts'
import { willow } from './frameworks/willow.ts'
import type { Invention } from './invention.ts'

/** Each names its levels, tracks and areas after another habit. */
export const inventions: readonly Invention[] = [
  orchard,
  copper,
  willow,
  juniper,
  meadow,
  harbour,
  cedar,
  beacon,
  linden,
  naranja,
  quarry,
  sakura,
  thistle,
  fjord,
  pebble,
  gannet,
  lantern,
  anvil,
  saffron,
  magpie,
  heron,
]
