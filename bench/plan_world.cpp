// How near to the bound are 310 provinces of 645 places planned within ten minutes?
#include "plan_run.h"

int main() {
    ensejam::bench::plan_and_check({.provinces = 310, .places = 645}, 600, 2);
    return ensejam::bench::faults;
}
