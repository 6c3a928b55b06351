/** What the desk writes up of bids, and what is said at the opening. */
export const opening = {
  'delivery.idChecked': 'Delegate’s ID checked',
  'delivery.powerSeen': 'Power of attorney seen',
  'delivery.papers': 'Papers',
  'delivery.remarkHint': 'Seen only by those who may know the bidders; not part of the public record',
  'key.correct': 'Correct the record',
  'correct.heading': 'Correct the record of {label}',
  'correct.lead':
    'Fill in the whole record as it should be. The earlier record and this one both stay, with your name and the time; the time of delivery does not change.',
  'correct.reason': 'Why it is corrected',
  'correct.submit': 'Save correction',
  'correct.done': 'Corrected; the earlier record stays too',
  'correct.stands': 'The record was corrected; the earlier one stays too.',
  'records.title': 'Records of this delivery',
  'records.recorded': 'First record',
  'records.corrected': 'Correction',
  'records.line': '{time} {by}',
}
