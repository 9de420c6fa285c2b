#include "intake/names/whole_area.h"

#include "base/base.h"
#include "text/text.h"

namespace ensejam::intake {
namespace detail_whole_area {

using registry::PlaceKind;

/// A word for a kind of area; of several of them the area is what holds them all.
struct Unit {
    std::string_view word{};
    std::optional<PlaceKind> kind{};
};

std::span<const Unit> units() {
    constexpr auto several = std::optional<PlaceKind>{};
    // clang-format off
    static constexpr auto all = std::to_array<Unit>({
        {"شهر", PlaceKind::city}, {"شهرستان", PlaceKind::county}, {"استان", PlaceKind::province},
        {"منطقه", PlaceKind::district}, {"ناحیه", PlaceKind::district}, {"کشور", PlaceKind::country},
        {"محلات", several}, {"محله ها", several}, {"محلهها", several}, {"محله های", several},
        {"محلههای", several}, {"مناطق", several}, {"نواحی", several}, {"شهرها", several}, {"شهرهای", several},
        {"شهرستانها", several}, {"شهرستان ها", several}, {"شهرستانهای", several}, {"شهرستان های", several},
        {"نقاط", several}, {"جاها", several}, {"روستاها", several}, {"روستاهای", several},
        {"استانها", PlaceKind::country}, {"استان ها", PlaceKind::country}, {"استانهای", PlaceKind::country},
        {"city", PlaceKind::city}, {"town", PlaceKind::city}, {"county", PlaceKind::county},
        {"province", PlaceKind::province}, {"governorate", PlaceKind::province},
        {"country", PlaceKind::country}, {"nation", PlaceKind::country}, {"district", PlaceKind::district},
        {"area", several}, {"areas", several}, {"neighbourhoods", several}, {"neighborhoods", several},
        {"districts", several}, {"counties", several}, {"cities", several}, {"communes", several},
        {"municipalities", several}, {"localities", several}, {"villages", several}, {"sites", several},
        {"locations", several}, {"wards", several}, {"lgas", several}, {"zones", several},
        {"provinces", PlaceKind::country}, {"governorates", PlaceKind::country},
        {"regions", PlaceKind::country}, {"states", PlaceKind::country},
        {"departments", PlaceKind::country}, {"ville", PlaceKind::city}, {"pays", PlaceKind::country},
        {"territoire", PlaceKind::county}, {"quartiers", several}, {"territoires", several},
        {"zones de sante", several}, {"departements", PlaceKind::country}, {"ciudad", PlaceKind::city},
        {"pais", PlaceKind::country}, {"provincia", PlaceKind::province}, {"municipios", several},
        {"departamentos", PlaceKind::country}, {"المدینه", PlaceKind::city}, {"المحافظه", PlaceKind::province},
        {"المناطق", several}, {"المحافظات", PlaceKind::country}, {"البلاد", PlaceKind::country},
        {"region", several}, {"municipality", several}, {"department", several}, {"commune", several},
        {"prefecture", several}, {"prefectures", several}, {"state", several}, {"camps", several},
        {"settlements", several}, {"national territory", PlaceKind::country},
        {"territoire national", PlaceKind::country}, {"departement", several}, {"localites", several},
        {"cercle", several}, {"cercles", several}, {"territorio nacional", PlaceKind::country},
        {"territorio", several}, {"regiones", several}, {"departamento", several},
        {"municipio", several}, {"comuna", several}, {"comunas", several}, {"barrios", several},
        {"localidades", several}, {"veredas", several}, {"corregimientos", several}, {"parroquias", several},
        {"cantones", several}, {"distrito", PlaceKind::district}, {"distritos", several},
        {"provincias", PlaceKind::country}, {"ciudades", several}, {"cidade", PlaceKind::city},
        {"cidades", several}, {"estado", several}, {"estados", PlaceKind::country}, {"bairros", several},
        {"regiao", several}, {"regioes", several}, {"المنطقه", several}, {"المدیریه", several},
        {"المدیریات", several}, {"القری", several}, {"الاقضیه", several}, {"الولایه", several},
        {"الولایات", PlaceKind::country}, {"المخیمات", several}, {"область", PlaceKind::province},
        {"області", several}, {"раион", PlaceKind::district},
        {"раиони", several}, {"раионы", several}, {"громада", several}, {"громади", several},
        {"місто", PlaceKind::city}, {"міста", several}, {"город", PlaceKind::city}, {"города", several},
        {"краіна", PlaceKind::country}, {"краіни", PlaceKind::country}, {"страна", PlaceKind::country},
        {"страны", PlaceKind::country}, {"kota", PlaceKind::city}, {"kabupaten", PlaceKind::county},
        {"provinsi", PlaceKind::province}, {"kecamatan", several}, {"desa", several}, {"wilayah", several},
        {"il", PlaceKind::province}, {"iller", PlaceKind::country}, {"ilce", PlaceKind::county},
        {"ilceler", several}, {"mahalleler", several}, {"ulke", PlaceKind::country}});
    // clang-format on
    return all;
}

/// Words that say the whole of something; some of them also alone.
struct Whole {
    std::string_view word{};
    bool stands_alone = false;
    std::optional<PlaceKind> kind{};
};

std::span<const Whole> wholes() {
    // clang-format off
    static constexpr auto all = std::to_array<Whole>({
        {"همه", true, {}}, {"همه ی", false, {}}, {"همهی", false, {}}, {"کل", false, {}}, {"سراسر", false, {}},
        {"سرتاسر", false, {}}, {"تمام", false, {}}, {"تمامی", false, {}}, {"کلیه", false, {}},
        {"کلیه ی", false, {}}, {"در سطح", false, {}}, {"سطح", false, {}}, {"در کل", false, {}},
        {"در سراسر", false, {}}, {"در همه", false, {}}, {"سراسری", true, PlaceKind::country},
        {"ملی", true, PlaceKind::country}, {"all", true, {}}, {"all the", false, {}}, {"all of", false, {}},
        {"all of the", false, {}}, {"whole", false, {}}, {"the whole", false, {}}, {"entire", false, {}},
        {"the entire", false, {}}, {"throughout the", false, {}}, {"across the", false, {}},
        {"national", true, PlaceKind::country}, {"nationwide", true, PlaceKind::country},
        {"nation wide", true, PlaceKind::country}, {"countrywide", true, PlaceKind::country},
        {"country wide", true, PlaceKind::country}, {"national coverage", true, PlaceKind::country},
        {"citywide", true, PlaceKind::city}, {"city wide", true, PlaceKind::city},
        {"countywide", true, PlaceKind::county}, {"county wide", true, PlaceKind::county},
        {"province wide", true, PlaceKind::province}, {"provincewide", true, PlaceKind::province},
        {"district wide", true, PlaceKind::district}, {"tous", true, {}}, {"toutes", true, {}},
        {"tout le", false, {}}, {"toute la", false, {}}, {"tous les", false, {}}, {"toutes les", false, {}},
        {"ensemble de la", false, {}}, {"ensemble du", false, {}}, {"l ensemble du", false, {}},
        {"l ensemble de la", false, {}}, {"couverture nationale", true, PlaceKind::country},
        {"niveau national", true, PlaceKind::country}, {"todo el", false, {}}, {"toda la", false, {}},
        {"todos", true, {}}, {"todas", true, {}}, {"todos los", false, {}}, {"todas las", false, {}},
        {"en todo el", false, {}}, {"en toda la", false, {}}, {"a nivel", false, {}},
        {"nacional", true, PlaceKind::country}, {"a nivel nacional", true, PlaceKind::country},
        {"todo o", false, {}}, {"toda a", false, {}}, {"todos os", false, {}}, {"todas as", false, {}},
        {"em todo o", false, {}}, {"tout l", false, {}}, {"toute l", false, {}}, {"dans tout le", false, {}},
        {"sur l ensemble du", false, {}}, {"sur tout le", false, {}}, {"جمیع", false, {}}, {"کافه", false, {}},
        {"علی مستوی", false, {}}, {"весь", false, {}}, {"вся", false, {}}, {"уся", false, {}}, {"все", false, {}},
        {"всі", false, {}}, {"усі", false, {}}, {"увесь", false, {}}, {"seluruh", false, {}},
        {"semua", false, {}}, {"tum", false, {}}, {"butun", false, {}}});
    // clang-format on
    return all;
}

/// The key behind words that it begins with; nothing when it does not.
std::optional<std::string_view> behind(std::string_view key, std::string_view words) {
    if (!key.starts_with(words)) return {};
    if (key.size() == words.size()) return std::string_view{};
    if (key[words.size()] != ' ') return {};
    return key.substr(words.size() + 1);
}

/// The name of the area: what stands behind "of", and behind the word for its kind.
WholeArea named(std::optional<PlaceKind> kind, std::string_view rest) {
    for (const std::string_view of : {"of the", "of", "in", "de la", "de", "du", "d", "del", "این", "در"})
        if (const auto name = behind(rest, of)) {
            rest = *name;
            break;
        }
    if (kind.has_value()) return {kind, std::string(rest)};
    for (const Unit& unit : units())
        if (const auto name = behind(rest, unit.word); name && unit.kind)
            return {unit.kind, std::string(*name)};
    return {kind, std::string(rest)};
}

}  // namespace detail_whole_area

std::optional<WholeArea> whole_area_in(std::string_view cell) {
    using namespace detail_whole_area;
    const std::string key = text::name_key(cell);
    for (const Whole& whole : wholes()) {
        const auto rest = behind(key, whole.word);
        if (!rest) continue;
        if (rest->empty() && whole.stands_alone) return WholeArea{.kind = whole.kind};
        const Unit* longest = nullptr;  // «territorio nacional» is no «territorio» of the name "nacional"
        for (const Unit& unit : units())
            if (behind(*rest, unit.word) && (longest == nullptr || unit.word.size() > longest->word.size()))
                longest = &unit;
        if (longest != nullptr) return named(longest->kind, *behind(*rest, longest->word));
    }
    return {};
}

}  // namespace ensejam::intake
