/** Of many states, the places (from 1) of those that hold a text, and of those of which nothing is stored. */
export const FIND_HOLDING = `
local found = {}
for place, key in ipairs(KEYS) do
  local json = redis.call('HGET', key, 'json')
  if not json or string.find(json, ARGV[1], 1, true) then found[#found + 1] = place end
end
return found
`;
