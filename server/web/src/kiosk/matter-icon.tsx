import {
  BankOutlined,
  BookOutlined,
  CarOutlined,
  DollarOutlined,
  FileTextOutlined,
  GlobalOutlined,
  HomeOutlined,
  IdcardOutlined,
  MedicineBoxOutlined,
  SafetyOutlined,
  ShopOutlined,
  TeamOutlined,
} from '@ant-design/icons'
import type { ReactElement } from 'react'

/** Words of a matter's name, in Simplified and Traditional Chinese, and the picture that most people know for it. */
const pictures = [
  [/社会保险|社會保險|社保|养老|養老/, SafetyOutlined],
  [/不动产|不動產|房|公积金|公積金/, HomeOutlined],
  [/企业|企業|工商|市场|市場|开办|開辦/, ShopOutlined],
  [/医|醫|卫生|衛生/, MedicineBoxOutlined],
  [/出入境|护照|護照|港澳|跨境/, GlobalOutlined],
  [/身份|户|戶|公安/, IdcardOutlined],
  [/税|稅|财|財/, DollarOutlined],
  [/教育|学|學/, BookOutlined],
  [/车|車|交通|驾|駕/, CarOutlined],
  [/婚|民政|人才|就业|就業/, TeamOutlined],
  [/招标|招標|交易|资源|資源/, BankOutlined],
] as const

/** What a matter is about, for those who would rather look than read. */
export function MatterIcon({ name }: { name: string }): ReactElement {
  const Picture = pictures.find(([words]) => words.test(name))?.[1] ?? FileTextOutlined
  return <Picture className="kiosk-icon" aria-hidden />
}
