import '../theme/base.css'
import { mount } from '../lib/mount'
import { VerifyApp } from './app'

mount(<VerifyApp />)
