import { testAccessible } from '../support/accessible'

testAccessible(['screen', 'kiosk', 'verify'])
