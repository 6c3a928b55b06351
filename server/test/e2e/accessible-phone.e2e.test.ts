import { testAccessible } from '../support/accessible'

testAccessible(['phone'])
