import { testAccessible } from '../support/accessible'

testAccessible(['desk'])
