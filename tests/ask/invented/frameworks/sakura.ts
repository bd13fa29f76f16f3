import type { InventedLevel, Invention } from '../invention.ts'
import { titled } from './ladders.ts'

const level = (number: number): InventedLevel => titled(`レベル${number}`, number, `レベル ${number}`, `L${number}`)

/** In Japanese: no spaces between words, one track. */
export const sakura: Invention = {
  name: '桜製作所',
  language: 'ja',
  tracks: [
    {
      label: '技術職',
      ladder: [level(1), level(2), level(3), level(4)],
      areas: {
        コミュニケーション: [
          '困ったときはすぐに相談する。 / 会議の議事録を書く。',
          '反対意見を丁寧に伝える。',
          '部門間の対立を仲裁する。',
          '海外の取引先へ工場の方針を説明する。',
        ],
        設計: ['部品の図面を修正する。', '小さな装置を一人で設計する。', '', '新しい生産ラインの構想を描く。'],
        品質管理: [
          '検査手順を守る。',
          '不良品の原因を調べる。',
          '統計を使って工程を監視する。',
          '全工場の基準を定める。',
        ],
        人材育成: ['', '新入社員に道具の使い方を教える。', '若手の研修計画を作る。', '後継者を選んで鍛える。'],
      },
    },
  ],
}
