#pragma once
// Start here: the nouns of the product, and the register that holds them.
#include "registry/activity.h"
#include "registry/change.h"
#include "registry/demand.h"
#include "registry/difference.h"
#include "registry/organisation.h"
#include "registry/place.h"
#include "registry/profile.h"
#include "registry/programme.h"
#include "registry/project.h"
#include "registry/reception.h"
#include "registry/register.h"
#include "registry/told_at.h"
