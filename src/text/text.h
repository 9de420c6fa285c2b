#pragma once
// Start here: words. One spelling for Persian, Arabic and Latin; numbers, money and days as people write
// them.
#include "text/encoding.h"
#include "text/fold.h"
#include "text/language.h"
#include "text/likeness.h"
#include "text/order.h"
#include "text/read_money.h"
#include "text/read_number.h"
#include "text/read_period.h"
#include "text/utf8.h"
#include "text/write.h"
