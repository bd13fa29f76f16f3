import type { InventedLevel, Invention } from '../invention.ts'
import { titled } from './ladders.ts'

const stufe = (number: number, word: string): InventedLevel =>
  titled(`Stufe ${number}`, number, `stufe ${word}`, `L${number}`, `Level ${number}`, `${number}. Stufe`)

/** A framework in German. */
export const linden: Invention = {
  name: 'Lindenhof Werke',
  language: 'de',
  tracks: [
    {
      label: 'Entwicklung',
      ladder: [stufe(1, 'eins'), stufe(2, 'zwei'), stufe(3, 'drei'), titled('Senior', 4), titled('Prinzipal', 5)],
      areas: {
        Zusammenarbeit: [
          'Ich frage nach, wenn ich etwas nicht verstehe. / Ich halte Absprachen ein.',
          'Ich spreche Spannungen im Team freundlich an.',
          'Ich leite Besprechungen und fasse Beschlüsse zusammen. / Ich vermittle bei Streit.',
          'Ich bringe Werke und Zentrale an einen Tisch.',
          'Ich präge den Umgang im ganzen Unternehmen.',
        ],
        'Technische Tiefe': [
          'Ich behebe einfache Fehler in der Steuerung.',
          'Ich baue Bausteine für die Fertigungslinie. / Ich messe Laufzeiten.',
          'Ich entwerfe Schnittstellen zu Maschinen fremder Hersteller.',
          'Ich löse Engpässe, an denen andere gescheitert sind. / Ich bewerte Patente.',
          '',
        ],
        Kundennähe: [
          'Ich lese Rückmeldungen aus dem Vertrieb.',
          'Ich besuche eine Werkshalle im Quartal.',
          '',
          'Ich übersetze Wünsche der Kundschaft in Vorhaben. / Ich begleite Abnahmen vor Ort.',
          'Ich gewinne Großkunden als Partner für Forschung.',
        ],
        'Planung und Steuerung': [
          'Ich schätze meinen Aufwand ehrlich.',
          'Ich zerlege ein Vorhaben in Wochenziele.',
          'Ich stimme Termine mit Lieferanten ab. / Ich verwalte ein kleines Budget.',
          'Ich verantworte das Budget einer Fabrik.',
          'Ich lege die Investitionen der nächsten Jahre fest.',
        ],
        Wissensaustausch: [
          '',
          'Ich schreibe Anleitungen mit Bildern.',
          'Ich betreue Auszubildende und Praktikanten.',
          'Ich halte Schulungen in anderen Werken.',
          'Ich lehre an der Hochschule und schreibe Fachartikel.',
        ],
      },
    },
  ],
}
