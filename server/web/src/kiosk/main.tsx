import '../theme/base.css'
import { mount } from '../lib/mount'
import { KioskApp } from './app'

mount(<KioskApp />)
