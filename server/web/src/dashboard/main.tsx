import '../theme/base.css'
import { mount } from '../lib/mount'
import { DashboardApp } from './app'

mount(<DashboardApp />)
