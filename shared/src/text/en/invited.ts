import type { invited as zhCN } from '../zh-CN/invited'

/** Who may take in an invited session. */
export const invited: Record<keyof typeof zhCN, string> = {
  title: 'List of the invited',
  templateLead:
    'One company a row, from the third row on. The credit code has 18 characters, as text. Lots may be left empty: all lots; several are divided by commas. Lots of this session: {lots}',
  companyName: 'Company',
  creditCode: 'Credit code',
  lots: 'Lots',
  lead: 'Only companies on this list can take a number here. They are matched by credit code.',
  sealedLead:
    'Before the deadline a code that is not on the list gets a number too, and the desk settles it by the papers: so nobody can find out who is on the list.',
  template: 'Download the template',
  drop: 'Choose a file, or drop it here',
  dropLead:
    'xlsx or CSV (UTF-8, GBK), at most 1 MB and 1,000 rows. It is checked first; nothing changes yet.',
  checking: 'Checking',
  row: 'Row',
  fault: 'What is wrong',
  good: 'Nothing',
  confirm: 'Papers seen, the code is right',
  total: '{n} companies',
  faulty: '{n} rows have faults: mend the file and choose it again',
  toConfirm: '{n} codes have another check character: look at the papers and confirm',
  commit: 'Import {n} companies',
  replace: 'This replaces the present list',
  done: 'The list is imported',
  current: 'Present list',
  importedAt: 'imported {time}',
  none: 'No list has been imported yet: nobody can take a number now.',
  noneSealed: 'No list has been imported yet.',
  all: 'All lots',
  back: 'Back to the room',
  'fault.missing': '{column} is empty',
  'fault.long': '{column} is too long',
  'fault.length': 'a credit code has 18 characters',
  'fault.character': 'a character that is never in a credit code',
  'fault.check': 'the check character does not fit',
  'fault.twice': 'the same as in row {hint}',
  'fault.lot': 'there is no lot “{hint}”',
  'fault.withHint': '{said}, is it {hint}?',
  'fault.between': '; ',
}
