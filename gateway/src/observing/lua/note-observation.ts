export const NOTE_OBSERVATION = `
local stored = redis.call('HMGET', KEYS[1], 'seq', 'at', 'json')
local seq = tonumber(stored[1]) or 0
if seq ~= tonumber(ARGV[1]) then return {'changed', stored[1], stored[2], stored[3]} end
if stored[3] == ARGV[2] then
  redis.call('EXPIRE', KEYS[1], ARGV[3])
  return {'noted', stored[1], stored[2], ''}
end
local time = redis.call('TIME')
local micros = tonumber(time[1]) * 1000000 + tonumber(time[2])
if micros > seq then seq = micros else seq = seq + 1 end
local seqText = string.format('%.0f', seq)
local at = string.format('%.0f', math.floor(micros / 1000))
redis.call('HSET', KEYS[1], 'seq', seqText, 'at', at, 'json', ARGV[2])
redis.call('EXPIRE', KEYS[1], ARGV[3])
return {'noted', seqText, at, ''}
`;
