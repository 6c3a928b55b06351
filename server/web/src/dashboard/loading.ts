/** What a table is given of its loading: antd would have screen readers read out the whole table at every change. */
export const quietly = (spinning = false) => ({ spinning, 'aria-live': 'off' as const })
