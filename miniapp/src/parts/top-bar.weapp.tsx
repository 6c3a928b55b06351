/** WeChat draws its own bar. */
export const TopBar = (_: { title: string; isTab: boolean }): null => null
