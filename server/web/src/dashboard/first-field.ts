import type { FormInstance, ModalFuncProps, ModalProps } from 'antd'

/**
 * For a dialog that is typed into at once: puts the focus into a field when it has opened, since the dialog takes it
 * for itself. Whoever is typing already is left alone.
 */
export function focusWhenOpen<T>(
  form: FormInstance<T>,
  name: Parameters<FormInstance<T>['focusField']>[0],
): NonNullable<ModalProps['afterOpenChange']> {
  return open => {
    const { activeElement } = document
    const isTyping = activeElement instanceof HTMLInputElement && !activeElement.readOnly
    if (open && !isTyping) form.focusField(name)
  }
}

/** For a question before something is taken away: Enter, pressed once too often, leaves everything as it was. */
export const undecided: Pick<ModalFuncProps, 'focusable'> = { focusable: { autoFocusButton: 'cancel' } }
