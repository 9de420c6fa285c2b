#include "intake/headings/heading_words.h"

namespace ensejam::intake {
namespace detail_headings_abroad_what {

constexpr FieldOf harm{.field = Field::harm};
constexpr FieldOf service{.field = Field::service};
constexpr FieldOf title{.field = Field::title};
constexpr FieldOf project_code{.field = Field::project_code};
constexpr FieldOf target_group{.field = Field::target_group};
constexpr FieldOf start{.field = Field::start};
constexpr FieldOf end{.field = Field::end};
constexpr FieldOf status{.field = Field::status};
constexpr FieldOf month{.field = Field::month};
constexpr FieldOf year{.field = Field::year};
constexpr FieldOf quarter{.field = Field::quarter};
constexpr FieldOf report_date{.field = Field::report_date};
constexpr FieldOf people_reached{.field = Field::people_reached};
constexpr FieldOf people_targeted{.field = Field::people_targeted};
constexpr FieldOf money{.field = Field::money};
constexpr FieldOf note{.field = Field::note};
constexpr FieldOf row_number{.field = Field::row_number};
constexpr FieldOf personal{.field = Field::personal};
constexpr FieldOf need{.field = Field::need};
constexpr FieldOf currency{.field = Field::currency};

/// Headings of other countries' sheets that say what, when and how many, in long and short English,
/// French, Spanish, Portuguese, Arabic, Indonesian and Turkish; as keys (text::name_key).
// clang-format off
constexpr auto words = std::to_array<HeadingWords>({
    {"clusters sectors", harm}, {"sector s", harm}, {"cluster s", harm}, {"hrp cluster", harm}, {"hrp sector", harm},
    {"main sector", harm}, {"secteur domaine", harm}, {"domaine secteur", harm}, {"sector 1", harm}, {"sector1", harm}, {"primary sector", harm},
    {"sector humanitario", harm}, {"sector cluster adr", harm}, {"cluster adr", harm}, {"cluster tematico", harm},
    {"grupo sectorial", harm}, {"secteur d intervention", harm}, {"secteurs d intervention", harm},
    {"secteurs", harm}, {"domaine d intervention", harm}, {"domaine d activite", harm}, {"domaines", harm},
    {"area de atuacao", harm}, {"klaster", harm}, {"sektor", harm}, {"cluster secteur", harm},
    {"nom du cluster", harm}, {"المجموعه", harm}, {"المجموعات القطاعیه", harm}, {"القطاعات", harm}, {"قطاع", harm},
    {"sub sector name", service}, {"sub sectors", service}, {"subcluster", service}, {"sous secteurs", service},
    {"sub setor", service}, {"area of responsibility", service}, {"aor", service}, {"activity category", service},
    {"activity group", service}, {"categorie d activite", service}, {"tipo de actividad", service},
    {"categoria de actividad", service}, {"tipo de atividade", service}, {"jenis kegiatan", service},
    {"نوع النشاط", service}, {"activity detail", title}, {"activity details", title},
    {"description of activity", title}, {"description of activities", title}, {"activities description", title},
    {"main activity", title}, {"main activities", title}, {"key activities", title}, {"type of activity", title},
    {"types of activities", title}, {"interventions", title}, {"intervention type", title},
    {"type of intervention", title}, {"type d activite", title}, {"type d activites", title},
    {"type d intervention", title}, {"description activite", title}, {"description de l intervention", title},
    {"intitule de l activite", title}, {"libelle activite", title}, {"activites realisees", title},
    {"activites planifiees", title}, {"nom du project", title}, {"project description", title},
    {"actividades", title}, {"nombre actividad", title}, {"nombre de la actividad", title},
    {"actividad nombre", title}, {"actividad estandarizada", title}, {"descripcion de la actividad", title},
    {"descripcion actividad", title}, {"nombre proyecto", title}, {"titulo del proyecto", title},
    {"titulo proyecto", title}, {"atividades", title}, {"descricao da atividade", title},
    {"nome da atividade", title}, {"titulo do projeto", title}, {"kegiatan", title}, {"nama kegiatan", title},
    {"aktivitas", title}, {"program kegiatan", title}, {"nama proyek", title}, {"faaliyet", title},
    {"faaliyetler", title}, {"proje", title}, {"proje adi", title}, {"الانشطه", title}, {"الانشطه المنفذه", title},
    {"التدخل", title}, {"نوع التدخل", title}, {"project number", project_code}, {"hpc code", project_code},
    {"hpc project code", project_code}, {"fts code", project_code}, {"grant code", project_code},
    {"hrp project code", project_code}, {"codigo proyecto", project_code}, {"codigo del proyecto", project_code},
    {"codigo de proyecto", project_code}, {"codigo do projeto", project_code}, {"code du projet", project_code},
    {"numero du projet", project_code}, {"n projet", project_code}, {"kode proyek", project_code},
    {"proje kodu", project_code}, {"target population", target_group}, {"targeted population", target_group},
    {"population type", target_group}, {"type of population", target_group}, {"population cible", target_group},
    {"type de population", target_group}, {"groupes cibles", target_group},
    {"beneficiaires cible groupe", target_group}, {"groupe de population", target_group},
    {"poblacion objetivo", target_group}, {"tipo de poblacion", target_group},
    {"tipo de beneficiarios", target_group}, {"grupo poblacional", target_group},
    {"perfil de poblacion", target_group}, {"tipo de beneficiario", target_group},
    {"tipo de populacao", target_group}, {"grupo alvo", target_group}, {"populacao alvo", target_group},
    {"kelompok sasaran", target_group}, {"hedef grup", target_group}, {"الفئه", target_group},
    {"نوع الفیه", target_group}, {"الفیات المستهدفه", target_group}, {"beneficiary category", target_group},
    {"proj start", start}, {"start date of activity", start}, {"starting", start}, {"start date dd mm yyyy", start},
    {"date start", start}, {"begin", start}, {"begin date", start}, {"beginning date", start},
    {"activity start", start}, {"planned start", start}, {"actual start date", start}, {"expected start date", start}, {"estimated start date", start}, {"date debut activite", start},
    {"date de debut de l activite", start}, {"date debut projet", start}, {"date de debut du projet", start},
    {"date de lancement", start}, {"debut du projet", start}, {"debut activite", start}, {"demarrage", start},
    {"fecha inicial", start}, {"fecha inicio actividad", start}, {"fecha de inicio de la actividad", start},
    {"fecha inicio proyecto", start}, {"inicio", start}, {"inicio actividad", start}, {"data inicial", start},
    {"inicio do projeto", start}, {"inicio da atividade", start}, {"tanggal mulai", start}, {"mulai", start},
    {"tgl mulai", start}, {"baslangic tarihi", start}, {"baslangic", start}, {"بدایه", start},
    {"cuando", start}, {"quando", start}, {"quand", start}, {"when", start}, {"تاریخ بدایه المشروع", start}, {"تاریخ بدء النشاط", start}, {"تاریخ بدایه النشاط", start}, {"البدایه", start},
    {"proj end", end}, {"end date of activity", end}, {"date end", end}, {"finish date", end},
    {"completion date", end}, {"expected end date", end}, {"estimated end date", end}, {"ending", end}, {"activity end", end}, {"planned end", end}, {"actual end date", end},
    {"closing date", end}, {"date fin activite", end}, {"date de fin de l activite", end}, {"date fin projet", end},
    {"date de fin du projet", end}, {"fin du projet", end}, {"fin activite", end}, {"date cloture", end},
    {"cloture", end}, {"fecha de finalizacion", end}, {"fecha finalizacion", end}, {"fecha final", end},
    {"fecha fin actividad", end}, {"fecha de fin de la actividad", end}, {"fecha fin proyecto", end},
    {"fecha de termino", end}, {"fecha termino", end}, {"termino", end}, {"finalizacion", end}, {"data final", end},
    {"data de conclusao", end}, {"fim", end}, {"fim do projeto", end}, {"tanggal selesai", end}, {"selesai", end},
    {"tgl selesai", end}, {"bitis tarihi", end}, {"bitis", end}, {"نهایه", end}, {"تاریخ نهایه المشروع", end},
    {"تاریخ انتهاء النشاط", end}, {"تاریخ نهایه النشاط", end}, {"النهایه", end}, {"status of activity", status},
    {"status of project", status}, {"activity status name", status}, {"statut activite", status},
    {"statut projet", status}, {"etat de l activite", status}, {"etat du projet", status},
    {"etat d execution", status}, {"estado actividad", status}, {"estado proyecto", status},
    {"estado de ejecucion", status}, {"estado de implementacion", status}, {"situacion", status},
    {"situacao", status}, {"estado da atividade", status}, {"status kegiatan", status}, {"durum", status},
    {"proje durumu", status}, {"الوضع", status}, {"وضع المشروع", status}, {"حاله التنفیذ", status}, {"mes", month},
    {"mes de reporte", month}, {"mes reporte", month}, {"mes de atencion", month}, {"bulan", month}, {"ay", month},
    {"periode de rapportage", month}, {"mois de reporting", month}, {"month of reporting", month},
    {"report month", month}, {"ano", year}, {"tahun", year}, {"yil", year}, {"annee de rapportage", year},
    {"year of reporting", year}, {"trimestre de rapportage", quarter}, {"reporting quarter", quarter},
    {"triwulan", quarter}, {"date of update", report_date}, {"date updated", report_date},
    {"last update", report_date}, {"last updated", report_date}, {"update date", report_date},
    {"date de mise a jour", report_date}, {"date of report", report_date}, {"date of reporting", report_date},
    {"reporting date", report_date}, {"date du rapport", report_date}, {"date rapport", report_date},
    {"fecha de reporte", report_date}, {"fecha reporte", report_date}, {"fecha de actualizacion", report_date},
    {"data de atualizacao", report_date}, {"valid from date", report_date}, {"تاریخ التقریر", report_date},
    {"تاریخ التحدیث", report_date}, {"of beneficiaries", people_reached}, {"no of beneficiaries", people_reached},
    {"nb of beneficiaries", people_reached}, {"of people reached", people_reached},
    {"no of people reached", people_reached}, {"number of people reached", people_reached},
    {"beneficiaries total", people_reached}, {"total people reached", people_reached},
    {"people assisted", people_reached}, {"individuals assisted", people_reached},
    {"total individuals reached", people_reached}, {"individuals", people_reached},
    {"total individuals", people_reached}, {"persons reached", people_reached}, {"total persons", people_reached},
    {"of individuals", people_reached}, {"people served", people_reached}, {"nbre de beneficiaires", people_reached},
    {"nbre beneficiaires", people_reached}, {"nb beneficiaires", people_reached},
    {"nb de beneficiaires", people_reached}, {"nombre de personnes atteintes", people_reached},
    {"personnes touchees", people_reached}, {"nombre de personnes touchees", people_reached},
    {"personnes assistees", people_reached}, {"nombre de personnes assistees", people_reached},
    {"beneficiaires touches", people_reached}, {"beneficiaires total", people_reached},
    {"total beneficiaires", people_reached}, {"total des beneficiaires", people_reached},
    {"total beneficiarios", people_reached}, {"total de beneficiarios", people_reached},
    {"n de beneficiarios", people_reached}, {"no de beneficiarios", people_reached},
    {"numero de beneficiarios", people_reached}, {"cantidad de beneficiarios", people_reached},
    {"personas atendidas", people_reached}, {"de personas", people_reached}, {"numero de personas", people_reached},
    {"total de personas", people_reached}, {"personas beneficiadas", people_reached},
    {"poblacion beneficiada", people_reached}, {"poblacion atendida", people_reached},
    {"poblacion alcanzada", people_reached}, {"beneficiarios atendidos", people_reached},
    {"total personas", people_reached}, {"pessoas atendidas", people_reached}, {"pessoas assistidas", people_reached},
    {"numero de pessoas", people_reached}, {"penerima manfaat", people_reached},
    {"jumlah penerima manfaat", people_reached}, {"yararlanici sayisi", people_reached},
    {"faydalanici sayisi", people_reached}, {"ulasilan kisi sayisi", people_reached}, {"عدد الاشخاص", people_reached},
    {"عدد المستفیدین الفعلی", people_reached}, {"اجمالی المستفیدین", people_reached},
    {"مجموع المستفیدین", people_reached}, {"المستفیدین الفعلیین", people_reached},
    {"target individuals", people_targeted}, {"target people", people_targeted}, {"target persons", people_targeted},
    {"targeted individuals", people_targeted}, {"targeted people", people_targeted},
    {"people to be reached", people_targeted}, {"planned people", people_targeted},
    {"planned individuals", people_targeted}, {"target pop", people_targeted}, {"est target pop", people_targeted}, {"target population number", people_targeted},
    {"of people targeted", people_targeted}, {"number of people targeted", people_targeted},
    {"people in target", people_targeted}, {"target reach", people_targeted}, {"personnes visees", people_targeted},
    {"nombre de personnes ciblees", people_targeted}, {"nombre de beneficiaires prevus", people_targeted},
    {"nombre de beneficiaires cibles", people_targeted}, {"beneficiaires vises", people_targeted},
    {"beneficiaires planifies", people_targeted}, {"personas objetivo", people_targeted},
    {"meta de beneficiarios", people_targeted}, {"meta", people_targeted}, {"beneficiarios meta", people_targeted},
    {"beneficiarios planificados", people_targeted}, {"beneficiarios programados", people_targeted},
    {"pessoas alvo", people_targeted}, {"target penerima", people_targeted},
    {"hedeflenen kisi sayisi", people_targeted}, {"العدد المستهدف", people_targeted},
    {"عدد الاشخاص المستهدفین", people_targeted}, {"المستفیدین المستهدفین", people_targeted},
    {"المستفیدین المخططین", people_targeted}, {"budget usd", money}, {"budget eur", money},
    {"project budget usd", money}, {"funding amount", money}, {"funding received", money},
    {"budget du projet", money}, {"cout du projet", money}, {"budget alloue", money}, {"presupuesto", money},
    {"monto", money}, {"valor", money}, {"costo", money}, {"orcamento", money}, {"custo", money}, {"anggaran", money},
    {"butce", money}, {"قیمه المشروع", money}, {"التکلفه", money}, {"households", note}, {"household", note},
    {"hh", note}, {"hhs", note}, {"of hh", note}, {"of hhs", note}, {"of households", note}, {"no of hh", note},
    {"no of households", note}, {"number of households", note}, {"target hh", note}, {"target hhs", note},
    {"targeted hh", note}, {"targeted hhs", note}, {"target households", note}, {"targeted households", note},
    {"households targeted", note}, {"households reached", note}, {"hh reached", note}, {"hhs reached", note},
    {"reached hh", note}, {"reached hhs", note}, {"reached households", note}, {"planned hh", note},
    {"planned households", note}, {"menages", note}, {"nombre de menages", note}, {"nbre de menages", note},
    {"nb menages", note}, {"menages cibles", note}, {"menages atteints", note}, {"menages touches", note},
    {"menages beneficiaires", note}, {"hogares", note}, {"familias", note}, {"numero de familias", note},
    {"total hogares", note}, {"hogares beneficiados", note}, {"agregados familiares", note},
    {"familias beneficiadas", note}, {"kk", note}, {"jumlah kk", note}, {"hane", note}, {"عدد الاسر", note},
    {"الاسر", note}, {"عدد الاسر المستفیده", note}, {"الاسر المستهدفه", note}, {"s n", row_number},
    {"sn", row_number}, {"s no", row_number}, {"sr", row_number}, {"sr no", row_number}, {"serial", row_number},
    {"serial no", row_number}, {"n", row_number}, {"num", row_number}, {"numero", row_number}, {"nomor", row_number},
    {"sira", row_number}, {"sira no", row_number}, {"sira numarasi", row_number}, {"م", row_number},
    {"الرقم", row_number}, {"رقم", row_number}, {"contact email", personal}, {"contact phone", personal},
    {"focal point", personal}, {"focal point name", personal}, {"focal point email", personal},
    {"point focal", personal}, {"nom du point focal", personal}, {"personne de contact", personal},
    {"contact", personal}, {"e mail", personal}, {"email address", personal}, {"telephone", personal},
    {"telefono", personal}, {"correo electronico", personal}, {"correo", personal}, {"nombre de contacto", personal},
    {"persona de contacto", personal}, {"punto focal", personal}, {"phone number", personal},
    {"mobile number", personal}, {"اسم جهه الاتصال", personal}, {"البرید الالکترونی", personal},
    {"رقم الهاتف", personal}, {"الهاتف", personal}, {"narahubung", personal}, {"irtibat kisisi", personal},
    {"people in need pin", need}, {"pin", need}, {"personnes dans le besoin", need}, {"personas con necesidad", need},
    {"personas en necesidad", need}, {"pessoas necessitadas", need}, {"moneda", currency}, {"moeda", currency},
    {"mata uang", currency}, {"para birimi", currency}, {"currency code", currency},
});
// clang-format on

}  // namespace detail_headings_abroad_what

std::span<const HeadingWords> headings_abroad_what() { return detail_headings_abroad_what::words; }

}  // namespace ensejam::intake
