#pragma once
#include <string>
#include <string_view>

/// What the fuzz targets and their replay share: any bytes are taken in as a sheet, and what must always hold
/// is held. A broken promise aborts.
namespace fuzz {

/// `kind` is csv, xlsx, ods, xml, json, geojson or hxl. Bytes for xlsx and ods that are no archive stand for
/// the part that holds the cells.
void feed(std::string_view kind, std::string_view bytes);

}  // namespace fuzz
