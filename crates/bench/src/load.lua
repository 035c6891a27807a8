-- wrk's script: sends the requests of a file in order, and reports the outcome as one line of JSON.
--
-- LOAD_REQUESTS  the file: for each request its length, a newline, and its bytes
-- LOAD_ONCE      "1": each request is sent once; the run ends early at the end of the list. Otherwise from the start again
-- LOAD_STATUSES  "1": counts the responses by status, which costs the generator time

local ffi = require("ffi")
ffi.cdef [[
typedef struct { long seconds; long micros; } load_time;
int gettimeofday(load_time *now, void *zone);
]]

local time = ffi.new("load_time")

local function micros()
   ffi.C.gettimeofday(time, nil)
   return tonumber(time.seconds) * 1e6 + tonumber(time.micros)
end

-- In each thread's environment.

local list, count, position = {}, 0, 0
local once, started = os.getenv("LOAD_ONCE") == "1", 0
-- Sent instead by connections that are ready before the thread stops.
local idle = "GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n"

-- Globals, because done() reads them from another environment.
exhausted_after = nil
statuses = {}

function init()
   local file = assert(io.open(os.getenv("LOAD_REQUESTS"), "rb"))
   while true do
      local length = file:read("*l")
      if not length then break end
      count = count + 1
      list[count] = file:read(tonumber(length))
   end
   file:close()
   started = micros()
end

function request()
   position = position + 1
   if position > count then
      if once then
         if not exhausted_after then
            exhausted_after = micros() - started
            wrk.thread:stop()
         end
         return idle
      end
      position = 1
   end
   return list[position]
end

if os.getenv("LOAD_STATUSES") == "1" then
   function response(status)
      local key = tostring(status)
      statuses[key] = (statuses[key] or 0) + 1
   end
end

-- In the environment of the main thread.

local the_thread

function setup(thread)
   the_thread = thread
end

function done(summary, latency)
   local errors, counted = summary.errors, {}
   for status, number in pairs(the_thread:get("statuses")) do
      counted[#counted + 1] = string.format('"%s":%d', status, number)
   end
   io.write(string.format(
      '\nLOAD {"requests":%d,"micros":%d,"p50":%d,"p99":%d,"refused":%d,"broken":%d,"exhausted":%s,"statuses":{%s}}\n',
      summary.requests,
      the_thread:get("exhausted_after") or summary.duration,
      latency:percentile(50),
      latency:percentile(99),
      errors.status,
      errors.connect + errors.read + errors.write + errors.timeout,
      the_thread:get("exhausted_after") and "true" or "false",
      table.concat(counted, ",")
   ))
end
