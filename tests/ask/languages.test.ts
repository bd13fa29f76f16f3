import { expect, test } from 'vitest'
import { createAsker } from '../../src/ask/answer.ts'
import { topicOf } from '../../src/ask/topic.ts'
import { build } from '../../src/framework/build.ts'

/** A small framework in a language, and how one asks about it there. */
interface Tongue {
  /** "Level" and two areas, as headings have them. */
  readonly level: string
  readonly areas: readonly [string, string]
  /** Level 2 of the first area, in several ways. */
  readonly expected: readonly string[]
  /** What comes after level 2 in the first area, and before. */
  readonly next: readonly string[]
  readonly previous: readonly string[]
  /** Levels 1 and 3 of the first area side by side. */
  readonly compared: readonly string[]
  readonly meaning: readonly string[]
  /** After level 2 of the first area: level 3, the other area, the next level. */
  readonly follow: readonly [string, string, string]
  /** Which areas there are. */
  readonly list: readonly string[]
}

const tongues: Readonly<Record<string, Tongue>> = {
  German: {
    level: 'Stufe',
    areas: ['Qualitätssicherung', 'Führung'],
    expected: [
      'Was wird auf Stufe 2 in Qualitätssicherung erwartet?',
      'qualitatssicherung stufe zwei',
      'Qualitätssicherung auf der zweiten Stufe',
    ],
    next: ['Was kommt nach Stufe 2 in Qualitätssicherung?', 'nächste Stufe nach Stufe 2 Qualitätssicherung'],
    previous: ['die Stufe vor Stufe 2 in Qualitätssicherung'],
    compared: [
      'Was ist der Unterschied zwischen Stufe 1 und Stufe 3 in Qualitätssicherung?',
      'Stufe 1 und 3 Qualitätssicherung im Vergleich',
    ],
    meaning: ['Was ist Qualitätssicherung?', 'Was bedeutet Qualitätssicherung?'],
    follow: ['und Stufe 3?', 'und bei Führung?', 'die nächste?'],
    list: ['Welche Bereiche gibt es?'],
  },
  French: {
    level: 'Niveau',
    areas: ['Qualité du code', 'Encadrement'],
    expected: [
      "Qu'attend-on au niveau 2 en qualité du code ?",
      'qualite du code niveau 2',
      'Qu’est-ce qui est attendu au niveau deux pour la qualité du code ?',
    ],
    next: [
      "Qu'est-ce qui vient après le niveau 2 en qualité du code ?",
      'niveau suivant après niveau 2 qualité du code',
    ],
    previous: ['le niveau avant le niveau 2 en qualité du code'],
    compared: [
      'Quelle est la différence entre le niveau 1 et le niveau 3 en qualité du code ?',
      'compare niveau 1 et niveau 3 qualité du code',
    ],
    meaning: [
      "Qu'est-ce que la qualité du code ?",
      "C'est quoi la qualité du code ?",
      'Que signifie qualité du code ?',
    ],
    follow: ['et le niveau 3 ?', "et pour l'encadrement ?", 'le suivant ?'],
    list: ['Quels domaines existent ?', 'quels domaines y a-t-il ?'],
  },
  Spanish: {
    level: 'Nivel',
    areas: ['Gestión de proyectos', 'Comunicación'],
    expected: [
      '¿Qué se espera en el nivel 2 de gestión de proyectos?',
      'gestion de proyectos nivel dos',
      '¿Qué se espera de un nivel 2 en Gestión de proyectos?',
    ],
    next: [
      '¿Qué viene después del nivel 2 en gestión de proyectos?',
      'siguiente nivel después del nivel 2 gestión de proyectos',
    ],
    previous: ['el nivel anterior al nivel 2 en gestión de proyectos', 'antes del nivel 2 en gestión de proyectos'],
    compared: [
      '¿Cuál es la diferencia entre nivel 1 y nivel 3 en gestión de proyectos?',
      'comparar nivel 1 y nivel 3 en gestión de proyectos',
    ],
    meaning: ['¿Qué es gestión de proyectos?', '¿Qué es la gestión de proyectos?'],
    follow: ['¿y el nivel 3?', '¿y en comunicación?', '¿y el siguiente?'],
    list: ['¿Qué áreas hay?', '¿Qué competencias existen?'],
  },
  Italian: {
    level: 'Livello',
    areas: ['Qualità del software', 'Collaborazione'],
    expected: ['Cosa ci si aspetta al livello 2 in qualità del software?', 'qualita del software livello 2'],
    next: [
      'Cosa viene dopo il livello 2 in qualità del software?',
      'livello successivo dopo il livello 2 qualità del software',
    ],
    previous: ['il livello prima del livello 2 in qualità del software'],
    compared: [
      'Qual è la differenza tra livello 1 e livello 3 in qualità del software?',
      'confronta livello 1 e livello 3 in qualità del software',
    ],
    meaning: ["Cos'è la qualità del software?", 'Che cosa è la qualità del software?'],
    follow: ['e il livello 3?', 'e in collaborazione?', 'il successivo?'],
    list: ['Quali aree ci sono?', 'Quali competenze ci sono?'],
  },
  Portuguese: {
    level: 'Nível',
    areas: ['Gestão de riscos', 'Comunicação'],
    expected: ['O que se espera no nível 2 em gestão de riscos?', 'gestao de riscos nivel dois'],
    next: ['O que vem depois do nível 2 em gestão de riscos?', 'próximo nível depois do nível 2 gestão de riscos'],
    previous: ['o nível antes do nível 2 em gestão de riscos', 'nível anterior ao nível 2 gestão de riscos'],
    compared: [
      'Qual é a diferença entre nível 1 e nível 3 em gestão de riscos?',
      'comparar nível 1 e nível 3 gestão de riscos',
    ],
    meaning: ['O que é gestão de riscos?', 'O que é a gestão de riscos?'],
    follow: ['e o nível 3?', 'e em comunicação?', 'o próximo?'],
    list: ['Que áreas existem?', 'Quais áreas existem?'],
  },
  Dutch: {
    level: 'Niveau',
    areas: ['Kwaliteitszorg', 'Samenwerking'],
    expected: ['Wat wordt er op niveau 2 verwacht in kwaliteitszorg?', 'kwaliteitszorg niveau twee'],
    next: ['Wat komt er na niveau 2 in kwaliteitszorg?', 'volgend niveau na niveau 2 kwaliteitszorg'],
    previous: ['het niveau voor niveau 2 in kwaliteitszorg'],
    compared: [
      'Wat is het verschil tussen niveau 1 en niveau 3 in kwaliteitszorg?',
      'vergelijk niveau 1 en niveau 3 kwaliteitszorg',
    ],
    meaning: ['Wat is kwaliteitszorg?', 'Wat betekent kwaliteitszorg?'],
    follow: ['en niveau 3?', 'en bij samenwerking?', 'de volgende?'],
    list: ['Welke gebieden zijn er?'],
  },
  Swedish: {
    level: 'Nivå',
    areas: ['Kvalitetssäkring', 'Ledarskap'],
    expected: ['Vad förväntas på nivå 2 i kvalitetssäkring?', 'kvalitetssakring niva två'],
    next: ['Vad kommer efter nivå 2 i kvalitetssäkring?', 'nästa nivå efter nivå 2 kvalitetssäkring'],
    previous: ['nivån före nivå 2 i kvalitetssäkring'],
    compared: [
      'Vad är skillnaden mellan nivå 1 och nivå 3 i kvalitetssäkring?',
      'jämför nivå 1 och nivå 3 i kvalitetssäkring',
    ],
    meaning: ['Vad är kvalitetssäkring?', 'Vad betyder kvalitetssäkring?'],
    follow: ['och nivå 3?', 'och i ledarskap?', 'nästa?'],
    list: ['Vilka områden finns det?'],
  },
  Danish: {
    level: 'Niveau',
    areas: ['Kvalitetssikring', 'Ledelse'],
    expected: ['Hvad forventes på niveau 2 i kvalitetssikring?'],
    next: ['Hvad kommer efter niveau 2 i kvalitetssikring?', 'næste niveau efter niveau 2 kvalitetssikring'],
    previous: ['niveauet før niveau 2 i kvalitetssikring'],
    compared: [
      'Hvad er forskellen mellem niveau 1 og niveau 3 i kvalitetssikring?',
      'sammenlign niveau 1 og niveau 3 i kvalitetssikring',
    ],
    meaning: ['Hvad er kvalitetssikring?', 'Hvad betyder kvalitetssikring?'],
    follow: ['og niveau 3?', 'og i ledelse?', 'næste?'],
    list: ['Hvilke områder er der?', 'Hvilke områder findes der?'],
  },
  Norwegian: {
    level: 'Nivå',
    areas: ['Kvalitetssikring', 'Ledelse'],
    expected: ['Hva forventes på nivå 2 i kvalitetssikring?'],
    next: ['Hva kommer etter nivå 2 i kvalitetssikring?', 'neste nivå etter nivå 2 kvalitetssikring'],
    previous: ['nivået før nivå 2 i kvalitetssikring'],
    compared: [
      'Hva er forskjellen mellom nivå 1 og nivå 3 i kvalitetssikring?',
      'sammenlign nivå 1 og nivå 3 i kvalitetssikring',
    ],
    meaning: ['Hva er kvalitetssikring?', 'Hva betyr kvalitetssikring?'],
    follow: ['og nivå 3?', 'og i ledelse?', 'neste?'],
    list: ['Hvilke områder finnes?'],
  },
  Finnish: {
    level: 'Taso',
    areas: ['Laadunvarmistus', 'Johtaminen'],
    expected: ['Mitä tasolla 2 odotetaan: laadunvarmistus', 'laadunvarmistus taso kaksi'],
    next: ['seuraava taso tason 2 jälkeen: laadunvarmistus'],
    previous: ['edellinen taso ennen tasoa 2: laadunvarmistus'],
    compared: ['Mikä ero on tason 1 ja tason 3 välillä: laadunvarmistus', 'vertaa taso 1 ja taso 3 laadunvarmistus'],
    meaning: ['Mitä on laadunvarmistus?', 'Mitä tarkoittaa laadunvarmistus?'],
    follow: ['entä taso 3?', 'entä johtaminen?', 'seuraava?'],
    list: ['Mitä alueita on?'],
  },
  Polish: {
    level: 'Poziom',
    areas: ['Zarządzanie jakością', 'Komunikacja'],
    expected: ['Czego oczekuje się na poziomie 2 w zarządzanie jakością?', 'zarzadzanie jakoscia poziom dwa'],
    next: ['Co jest po poziomie 2 w zarządzanie jakością?', 'następny poziom po poziomie 2 zarządzanie jakością'],
    previous: [
      'poziom przed poziomem 2 zarządzanie jakością',
      'poprzedni poziom przed poziomem 2 zarządzanie jakością',
    ],
    compared: [
      'Jaka jest różnica między poziomem 1 a poziomem 3 w zarządzanie jakością?',
      'porównaj poziom 1 i poziom 3 zarządzanie jakością',
    ],
    meaning: ['Co to jest zarządzanie jakością?', 'Co oznacza zarządzanie jakością?'],
    follow: ['a poziom 3?', 'a komunikacja?', 'następny?'],
    list: ['Jakie są obszary?', 'Jakie kompetencje istnieją?'],
  },
  Czech: {
    level: 'Úroveň',
    areas: ['Řízení kvality', 'Komunikace'],
    expected: ['Co se očekává na úrovni 2 v řízení kvality?', 'rizeni kvality uroven dva'],
    next: ['Co je po úrovni 2 v řízení kvality?', 'další úroveň po úrovni 2 řízení kvality'],
    previous: ['předchozí úroveň před úrovní 2 řízení kvality'],
    compared: [
      'Jaký je rozdíl mezi úrovní 1 a úrovní 3 v řízení kvality?',
      'porovnej úroveň 1 a úroveň 3 řízení kvality',
    ],
    meaning: ['Co je řízení kvality?', 'Co znamená řízení kvality?'],
    follow: ['a úroveň 3?', 'a komunikace?', 'další?'],
    list: ['Jaké jsou oblasti?'],
  },
  Russian: {
    level: 'Уровень',
    areas: ['Контроль качества', 'Общение'],
    expected: ['Что ожидается на уровне 2: контроль качества?', 'контроль качества уровень два'],
    next: ['Что идёт после уровня 2: контроль качества?', 'следующий уровень после уровня 2 контроль качества'],
    previous: ['предыдущий уровень перед уровнем 2 контроль качества'],
    compared: [
      'В чём разница между уровнем 1 и уровнем 3: контроль качества?',
      'сравни уровень 1 и уровень 3 контроль качества',
    ],
    meaning: ['Что такое контроль качества?', 'Что значит контроль качества?'],
    follow: ['а уровень 3?', 'а общение?', 'следующий?'],
    list: ['Какие есть области?'],
  },
  Greek: {
    level: 'Επίπεδο',
    areas: ['Διασφάλιση ποιότητας', 'Επικοινωνία'],
    expected: ['Τι αναμένεται στο επίπεδο 2 στη διασφάλιση ποιότητας;', 'διασφαλιση ποιοτητας επιπεδο δυο'],
    next: [
      'Τι έρχεται μετά το επίπεδο 2 στη διασφάλιση ποιότητας;',
      'επόμενο επίπεδο μετά το επίπεδο 2 διασφάλιση ποιότητας',
    ],
    previous: ['προηγούμενο επίπεδο πριν από το επίπεδο 2 διασφάλιση ποιότητας'],
    compared: [
      'Ποια είναι η διαφορά μεταξύ επίπεδο 1 και επίπεδο 3 στη διασφάλιση ποιότητας;',
      'σύγκρινε επίπεδο 1 και επίπεδο 3 διασφάλιση ποιότητας',
    ],
    meaning: ['Τι είναι η διασφάλιση ποιότητας;', 'Τι σημαίνει διασφάλιση ποιότητας;'],
    follow: ['και επίπεδο 3;', 'και στην επικοινωνία;', 'επόμενο;'],
    list: ['Ποιες περιοχές υπάρχουν;', 'Ποιοι τομείς υπάρχουν;'],
  },
  Japanese: {
    level: 'レベル',
    areas: ['品質管理', '協力'],
    expected: ['レベル2の品質管理では何が期待されますか？', '品質管理 レベル2', '品質管理のレベル２を教えて'],
    next: ['レベル2の次は？品質管理', '品質管理でレベル2の次のレベル'],
    previous: ['品質管理でレベル2の前のレベル'],
    compared: ['品質管理のレベル1とレベル3の違いは何ですか？', 'レベル1とレベル3を比較 品質管理'],
    meaning: ['品質管理とは何ですか？', '品質管理とは？'],
    follow: ['レベル3は？', '協力は？', '次は？'],
    list: ['どんな分野がある？', '分野の一覧'],
  },
}

const cell = (asker: ReturnType<typeof createAsker>, level: number, area: number) => {
  const { levels, areas } = asker.framework
  return `${levels[level - 1]?.id}/${areas[area]?.id}`
}

function askerIn({ level, areas }: Tongue) {
  const text = (area: string, number: number) => `## ${area}\n\n- ${area} ${'x'.repeat(number)}yz ${number}00.\n`
  const page = (number: number) => `# ${level} ${number}\n\n${areas.map((area) => text(area, number)).join('\n')}`
  const index = `# Index\n\n${areas.map((area) => `## ${area}\n\nAbc: ${area}.\n`).join('\n')}`
  const files = [
    { is: 'text' as const, file: 'index.md', text: index },
    ...[1, 2, 3].map((number) => ({ is: 'text' as const, file: `${number}.md`, text: page(number) })),
  ]
  return createAsker(build(files, 'folder').framework)
}

function shown(answer: ReturnType<ReturnType<typeof createAsker>['ask']>): string {
  const cells = answer.descriptors.map(({ level, area }) => `${level.id}/${area.id}`)
  return answer.kind === 'descriptor' || answer.kind === 'compare' ? cells.join(' | ') : answer.kind
}

test.each(Object.entries(tongues))('%s', (_, tongue) => {
  const asker = askerIn(tongue)
  const at = (level: number, area: number) => cell(asker, level, area)
  const all = (questions: readonly string[], want: string) => {
    for (const question of questions) expect.soft(shown(asker.ask(question)), question).toBe(want)
  }
  all(tongue.expected, at(2, 0))
  all(tongue.next, at(3, 0))
  all(tongue.previous, at(1, 0))
  all(tongue.compared, `${at(1, 0)} | ${at(3, 0)}`)
  all(tongue.meaning, 'define')
  all(tongue.list, 'list')
  const topic = topicOf(asker.ask(tongue.expected[0] ?? ''))
  const after = tongue.follow.map((question) => shown(asker.ask(question, undefined, topic)))
  expect.soft(after, tongue.follow.join(' | ')).toEqual([at(3, 0), at(2, 1), at(3, 0)])
})
