import type { errors as original } from '../zh-CN/errors'

export const errors: typeof original = {
  'login/required': 'You are not logged in, or your log-in has ended. Please log in again.',
  'login/failed': 'The username or the password is not right. Please check both and try again.',
  'login/code_invalid': 'The WeChat log-in code is no longer valid. Please open the mini-program again.',
  'login/otp_required': 'This account needs a one-time code. Please enter it and log in.',
  'login/locked':
    'Too many wrong passwords: this account is locked from this network for 15 minutes. Please wait, or ask an administrator to reset the password.',
  'login/unavailable': 'The WeChat log-in service cannot be reached at the moment. Please try again shortly.',
  'login/guests_refused':
    'Numbers for this session are given with a WeChat log-in only. Please open this page in WeChat.',
  'login/password_change_required': 'You are using a first password. Please change it before you continue.',
  'role/forbidden': 'Your account may not do this. If you need to, please ask an administrator.',
  not_found:
    'There is nothing here: it may have been removed, or the link is wrong. Please go back and choose again.',
  'request/unsupported': 'This format is not supported. Please send JSON.',
  'request/not_allowed': 'This address does not take such a request. Please see the API document.',
  'header/invalid': 'The Idempotency-Key header is not valid. Please use at most 80 visible characters.',
  'body/not_json': 'What was sent is not valid JSON. Please check it and send it again.',
  'body/invalid':
    'Something is missing or not right in what you entered. Please correct the marked fields and send again.',
  'body/too_large': 'What was sent is too large. Please shorten it and send it again.',
  'query/invalid': 'The search conditions are not right. Please change them and try again.',
  'key/reused':
    'This Idempotency-Key was already used for another request, so nothing was done. Please use a new one.',
  'protocol/outdated': 'This version is too old to go on. Please update to the latest one.',
  'rate/limited':
    'There were too many requests in a short time. Your number is safe; please wait a moment and try again.',
  'venue/ended': 'This session has ended, so nothing more can be done. The record can still be read.',
  'session/wrong_state':
    'The session is not in a state that allows this. Please refresh to see where it stands.',
  'session/before_deadline':
    'The deadline has not passed yet, so this cannot be recorded. Record it after the deadline.',
  'session/called_off':
    'This session has been withdrawn, so nothing more can be done. See the reason, or ask the agency.',
  'session/times':
    'The times do not fit: taking must open before it closes, and close no later than the deadline (with a draw, before it). Please correct them.',
  'session/names_hidden':
    'The names of this session’s bidders are not shown, or not before its deadline. Its record goes by numbers.',
  'session/deadline_earlier':
    'The deadline can only move later. Please enter a time that is not before the present one.',
  'deadline/passed':
    'The deadline has passed: no number can be taken and nothing changed. Please speak to the agency’s staff.',
  'policy/contradiction':
    'A sealed session cannot use sequential numbers, because they tell how many there are. Please choose random ones.',
  'policy/prefix': 'A prefix consists of letters other than I and O. Please correct it.',
  'policy/prefix_twice': 'Two queues have the same prefix. Please give each its own.',
  'draw/not_due':
    'Registration has not ended yet, so its list cannot be closed. Please try again when it has.',
  'draw/list_open':
    'Registration is still open, so the draw cannot be held yet. Please wait until it closes.',
  'draw/list_closed':
    'The list for the draw has been sealed and can no longer be changed. Please wait for the draw.',
  'draw/no_commitment':
    'The commitment that the draw needs is missing, so the session was not published. Please try again, or tell an administrator.',
  'draw/number_required':
    'The draw needs the number drawn in the room; where nobody is there to draw one, please say why.',
  'draw/already_drawn':
    'The order has been drawn with another number, and that draw stands. Please go by the number that the page shows.',
  'draw/secret_wrong':
    'The server’s secret does not match what was committed to, so nothing was drawn, to keep it fair. Please tell an administrator.',
  'queue/closed': 'Numbers are not being given out now. Please see the opening times and come back then.',
  'queue/empty':
    'There is nobody to call at the moment. You can call as soon as somebody takes a number or arrives.',
  'queue/full': 'All numbers of this queue have been given out. Please ask at the information desk.',
  'counter/busy':
    'This counter is still serving somebody. Please finish or mark as missed, then call the next.',
  'counter/unknown': 'There is no such counter, or it does not serve this queue. Please choose another.',
  'bidder/not_invited':
    'Your company is not on the list of this session, or the credit code differs from the list. Please check the code, or ask the agency.',
  'bidder/sealed':
    'Before the deadline only who called this number at the desk, or serves it, may see whose it is. Please call it first, or call it again.',
  'bidder/relief':
    'A colleague called or serves this number. If you take over from them, please say why; that is logged.',
  'bidder/required':
    'A number needs the bidder’s details. Please enter the company, its credit code, the delegate and a phone number.',
  'credit/unknown':
    'This kind of priority is not given here. Please go on without it, or ask at the information desk.',
  'ticket/wrong_state':
    'The ticket has changed meanwhile and this can no longer be done. Please refresh to see it.',
  'ticket/bidder_exists':
    'This company already has a valid number in this lot. Please use that one. If the phone is lost or somebody else took it, go to the desk with your ID card and power of attorney: it will put it right.',
  'ticket/has_newer': 'The holder has another valid number here. Please use that one.',
  'ticket/id_taken': 'The number could not be taken. Please try again; you will not get two.',
  'ticket/recall_limit':
    'It has been called as often as it may be. Please mark it as missed, or begin to serve.',
  'ticket/return_expired': 'The time to come back after a missed call is over. Please take a new number.',
  'ticket/not_arrived':
    'The holder has not arrived yet and cannot be called. Please have them check in first.',
  'ticket/pass_limit':
    'You have let others pass as often as you may, so your place stays. If you cannot come in time, cancel and take a new number.',
  'ticket/none_behind': 'Nobody is behind you, so there is no one to let pass. Your place stays.',
  'ticket/reason_required': 'This needs a reason. Please enter one and send again.',
  'ticket/undo_expired':
    'It can be undone for 60 seconds only. To correct it, please do it anew and give a reason.',
  'ticket/already_claimed':
    'This ticket has already been moved to a phone and cannot be moved again. Please use that phone.',
  'ticket/claim_invalid': 'This claim code is not right. Please check the slip, or scan its code again.',
  'arrival/shown_invalid':
    'The code on the phone is out of date, or a picture of it. Ask the holder to open the page of the number and show the code that is there now; or check who it is and press Arrived.',
  'arrival/code_invalid':
    'The arrival code is not right or has changed. Please enter the one that the screen at the venue shows now.',
  'arrival/locked':
    'Too many wrong codes: for up to an hour no six digits can be entered for this number. Please scan the code on the screen, or ask the staff to sign you in.',
  'transfer/nowhere': 'No counter or matter was chosen. Please choose where to send the visitor.',
  'slot/unknown': 'There is no such time to book. Refresh the page and choose another one.',
  'slot/early': 'It is too early to check in. You can check in from 30 minutes before your time.',
  'slot/passed': 'This time has passed. Choose another one, or take a number now.',
  'slot/full': 'This time is fully booked. Choose another one, or take a number now.',
  'transfer/other_lot': 'A bidder’s number cannot move to another lot. Please choose a counter of this lot.',
  'delivery/required': 'The delivery is to be recorded first: accepted or not, the seal, and the copies.',
  'delivery/late':
    'The documents came after the deadline and must be refused by law. Please record a refusal and its reason.',
  'delivery/unsealed': 'An unsealed bid must be refused by law. Please record a refusal and its reason.',
  'delivery/reason_required': 'A refusal needs its reason. Please enter it and send again.',
  'file/unreadable':
    'This file cannot be read. Please use xlsx or CSV (UTF-8 or GBK) of at most 1 MB. Save an old xls as xlsx first.',
  'file/columns':
    'The columns “Company” and “Credit code” were not found. Please download the template and keep its headings.',
  'file/too_long':
    'The list is too long: at most 1,000 rows can be imported at once. Please check the file, or divide it among sessions.',
  'push/unavailable': 'This browser cannot be notified. Your number stands; please keep the page open.',
  'phone/code_invalid':
    'WeChat’s code for the phone number is no longer valid. Please tap once more, or type the number.',
  'phone/unavailable':
    'The phone number cannot be had from WeChat now. Please type it; you can take a number all the same.',
  'record/sealed':
    'This session is sealed until its deadline; the record is public after it. Please come back then.',
  'account/exists': 'This username is in use. Please choose another.',
  'account/weak_password':
    'This password is too easy, or one of your last five. Please use at least 10 characters, of three of these kinds: small letters, capitals, digits, signs.',
  'account/disabled': 'This account is disabled. Please enable it first.',
  'account/self': 'You cannot disable your own account. Please ask another administrator.',
  'agency/exists': 'This agency is registered already. Please choose it from the list.',
  'agency/unknown': 'There is no such agency, or none was chosen for an agent. Please choose one.',
  'hall/unknown': 'There is no such hall. Please choose again.',
  'hall/level': 'A hall belongs to one of a higher level: city, county, town, village.',
  'hall/changed': 'Somebody else has just changed this hall. Please open it again.',
  'device/code_invalid': 'The pairing code is wrong, used up or too old. Please have staff make a new one.',
  'server/fault':
    'Something broke on our side and this was not completed. Please try again later; if it fails again, tell the staff the error number.',
  'server/unavailable':
    'The system cannot store data at the moment, so nothing was done. Please try again shortly.',
  'server/stopping': 'The server is restarting. Please try again in a moment.',
  'log/forked':
    'The records of this session disagree, so it has been stopped to keep it fair. Please tell an administrator.',
}
