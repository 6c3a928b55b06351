import type { ConfigProviderProps } from 'antd'

/** How antd behaves on every page of the dashboard. */
export const antdHabits: ConfigProviderProps = {
  button: { autoInsertSpace: false },
  // A form that was refused is gone on with in the first field at fault: a voice says there what is wrong.
  form: { scrollToFirstError: { block: 'center', focus: true } },
}
