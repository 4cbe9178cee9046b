/**
 * Of many states, those whose phase is not `open`: the place of each (from 1), and its phase, "" where nothing is stored. Of
 * thousands of running jobs that is none, so that the answer is empty and costs nobody anything to read.
 */
export const FIND_NOT_OPEN = `
local found = {}
for place, key in ipairs(KEYS) do
  local phase = redis.call('HGET', key, 'phase')
  if phase ~= 'open' then
    found[#found + 1] = place
    found[#found + 1] = phase or ''
  end
end
return found
`;
