import { engine, type Self } from './engine'

/** Attributes for screen readers, as WeChat sets them on what it draws. */
const spoken = ['ariaRole', 'ariaLabel', 'ariaHidden', 'ariaPressed', 'ariaDisabled', 'ariaModal']
const nameOf = (property: string) =>
  property === 'ariaRole' ? 'role' : property.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`)

const textOf = (value: unknown) =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : ''

const elementOf = (self: Self) => self._exparserNode.$$
const tell = (self: Self, type: string, detail: object) =>
  self._exparserNode.triggerEvent(type, detail, { bubbles: false })

/** A property that stands on the element under the same name, and goes when it is empty. */
const shown = (name: string) => ({
  type: null,
  observer(this: Self, value: unknown) {
    const element = elementOf(this)
    if (value === undefined || value === null || value === '' || value === false)
      element.removeAttribute(name)
    else element.setAttribute(name, value === true ? 'true' : textOf(value))
  },
})
const accessible = Object.fromEntries(spoken.map(property => [property, shown(nameOf(property))]))

/** The class that an element has while it is touched. */
const hover = { hoverClass: shown('data-hover') }

interface InputParts {
  field: HTMLInputElement
  placeholder: HTMLParagraphElement
}
const inputs = new WeakMap<HTMLElement, InputParts>()
const withInput = (change: (parts: InputParts, value: unknown) => void) => ({
  type: null,
  observer(this: Self, value: unknown) {
    const parts = inputs.get(elementOf(this))
    if (parts === undefined) return
    change(parts, value)
    parts.placeholder.hidden = parts.field.value !== ''
    parts.placeholder.style.display = parts.placeholder.hidden ? 'none' : ''
  },
})

function makeInput(this: Self): void {
  const box = document.createElement('div')
  const field = document.createElement('input')
  const placeholder = document.createElement('p')
  placeholder.className = 'input-placeholder'
  box.append(placeholder, field)
  const element = elementOf(this)
  element.append(box)
  inputs.set(element, { field, placeholder })
  const value = () => ({ value: field.value, cursor: field.selectionStart ?? field.value.length })
  field.addEventListener('input', () => {
    placeholder.style.display = field.value === '' ? '' : 'none'
    tell(this, 'input', value())
  })
  field.addEventListener('focus', () => tell(this, 'focus', { ...value(), height: 0 }))
  field.addEventListener('blur', () => tell(this, 'blur', value()))
  field.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') tell(this, 'confirm', value())
  })
}

const onField = (name: string) =>
  withInput(({ field }, value) => {
    if (value === undefined || value === '' || value === false) field.removeAttribute(name)
    else field.setAttribute(name, textOf(value))
  })

/** Thin stand-ins for the base library's components, as far as the app uses them. */
export function registerNatives(): void {
  const box = (name: string, properties: object = {}) =>
    engine.register({
      id: name,
      tagName: `wx-${name}`,
      template: '<slot/>',
      properties: { ...accessible, ...properties },
    })
  box('view', hover)
  box('text')
  box('button', { ...hover, openType: shown('open-type'), disabled: shown('disabled') })
  box('image', {
    src: {
      type: null,
      observer(this: Self, value: unknown) {
        const element = elementOf(this)
        const picture = element.querySelector('div') ?? element.appendChild(document.createElement('div'))
        picture.style.background = `url("${textOf(value)}") center / 100% 100% no-repeat`
      },
    },
  })
  engine.register({
    id: 'input',
    tagName: 'wx-input',
    template: '<slot/>',
    created: makeInput,
    properties: {
      ...accessible,
      ariaLabel: onField('aria-label'),
      ariaInvalid: onField('aria-invalid'),
      value: withInput(({ field }, value) => {
        if (field.value !== textOf(value)) field.value = textOf(value)
      }),
      password: withInput(({ field }, value) => void (field.type = value === true ? 'password' : 'text')),
      maxlength: withInput(({ field }, value) => void (field.maxLength = Number(value))),
      placeholder: withInput(({ placeholder }, value) => void (placeholder.textContent = textOf(value))),
      placeholderStyle: withInput(
        ({ placeholder }, value) => void (placeholder.style.cssText = textOf(value)),
      ),
      placeholderClass: withInput(({ placeholder }, value) => void (placeholder.className = textOf(value))),
      confirmType: onField('enterkeyhint'),
    },
  })
}
