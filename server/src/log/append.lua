-- Appends one batch to a log if the log's head is still the one the batch was decided on.
--
-- KEYS[1] the log (a stream)            KEYS[2] whose turn it is (no time to live)
-- ARGV[1] expected head ('0-0' = empty) ARGV[2] id of the new entry
-- ARGV[3] payload; '' appends nothing and only checks the head
-- ARGV[4] notAfter, ms; '0' = none      ARGV[5] name of the asking server (no '@')
-- ARGV[6] '1' = I keep losing, give me the next turn
-- ARGV[7] the batch's time, ms; '0' = none
--
-- Returns (ms = Redis's time)
--   {'OK', ms}            appended, or the head is this very batch (its reply was lost), or the head is current
--   {'NEW', ms, entries}  the head has moved; the entries behind the expected one, at most 100
--   {'LOST', ms, head}    the expected head is not in the log
--   {'TURN', ms}          another server has the next turn
--   {'LATE', ms}          notAfter has passed
--   {'EARLY', ms}         the batch's time is more than 50 ms ahead
--
-- A call writes one key once at most. Two writes, a PUBLISH (with a replica attached), or the expiry of a key with a
-- time to live would be stored as MULTI..EXEC, and half of that on disk swallows what is acknowledged behind it.

local TURN_MS = 50
local AHEAD_MS = 50
local PAGE = 100

local log, turn = KEYS[1], KEYS[2]
local expected, id, payload = ARGV[1], ARGV[2], ARGV[3]
local notAfter, me, wantsTurn, at = tonumber(ARGV[4]), ARGV[5], ARGV[6] == '1', tonumber(ARGV[7])

local last = redis.call('XREVRANGE', log, '+', '-', 'COUNT', 1)
local head = last[1] and last[1][1] or '0-0'
local time = redis.call('TIME')
local ms = time[1] * 1000 + math.floor(time[2] / 1000)

if head == id then return {'OK', ms} end

-- A turn is 'server@head@ms': void as soon as the head moves or its time is up.
local holder
local noted = redis.call('GET', turn)
if noted then
  local server, since, from = string.match(noted, '^(.-)@(.-)@(%d+)$')
  if since == head and ms - tonumber(from) < TURN_MS then holder = server end
end

if head ~= expected then
  if expected ~= '0-0' and #redis.call('XRANGE', log, expected, expected) == 0 then return {'LOST', ms, head} end
  if wantsTurn and not holder then redis.call('SET', turn, me .. '@' .. head .. '@' .. string.format('%.0f', ms)) end
  return {'NEW', ms, redis.call('XRANGE', log, '(' .. expected, '+', 'COUNT', PAGE)}
end

if holder and holder ~= me then return {'TURN', ms} end
if notAfter > 0 and ms > notAfter then return {'LATE', ms} end
if at > ms + AHEAD_MS then return {'EARLY', ms} end
if payload ~= '' then redis.call('XADD', log, id, 'b', payload) end
return {'OK', ms}
