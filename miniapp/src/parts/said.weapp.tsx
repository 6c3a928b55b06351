/** WeChat reads what it draws. */
export const Said = (_: { words: string }): null => null
