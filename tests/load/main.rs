//! Many requests at the same time, with the time that the slowest of them takes. Each test has the machine to itself: the
//! program runs them one after the other, and no other test program runs beside it.

mod decisions;
