// How near to the bound is a nation of 31 provinces of 645 places planned within a minute?
#include "plan_run.h"

int main() {
    ensejam::bench::plan_and_check({.provinces = 31, .places = 645}, 60, 2);
    return ensejam::bench::faults;
}
