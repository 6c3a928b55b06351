import '../theme/base.css'
import { mount } from '../lib/mount'
import { ScreenApp } from './app'

mount(<ScreenApp />)
