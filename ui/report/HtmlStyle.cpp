#include "ui/report/HtmlStyle.h"

#include "ui/theme/Fonts.h"
#include "ui/theme/Theme.h"

namespace guidepost::ui {
namespace {

constexpr const char* rules = R"(
*{box-sizing:border-box}
html{background:@window@}
body{margin:0;color:@text1@;font:@body@pt/1.46 Inter,"WenQuanYi Micro Hei","Noto Sans","Noto Sans CJK SC","PingFang SC","Microsoft YaHei","Segoe UI","DejaVu Sans",sans-serif}
main{max-width:52rem;margin:0 auto;padding:1.5rem 3.5rem 3rem;background:@surface@}
.top{display:flex;gap:.9rem;align-items:center;border-bottom:1px solid @line@;padding-bottom:.7rem;color:@text3@;font-size:@small@pt}
.top svg{width:1.3rem;height:1.3rem;flex:none}
.top b{color:@text1@;font-size:@body@pt;margin-left:-.3rem}
.top time{margin-left:auto}
h1{font-size:@reportTitle@pt;line-height:1.25;margin:0;font-weight:600}
h2{font-size:@finding@pt;margin:3rem 0 .6rem;padding-top:.6rem;border-top:1.5px solid @text1@;font-weight:600}
h3{font-size:@cardTitle@pt;margin:0;font-weight:600}
.head{display:flex;gap:.6rem 1rem;align-items:center;justify-content:space-between;flex-wrap:wrap;margin-top:1.6rem}
.head h1{flex:1 1 20rem}
.badge{background:@infoGround@;color:@info@;border-radius:4px;padding:.2rem .6rem;font-size:@small@pt;white-space:nowrap;margin-left:.4rem}
.note,.origin,figcaption p,caption p{color:@text3@;font-size:@axis@pt;margin:0;font-weight:400}
.origin{color:@info@}
.lead{color:@text3@;font-size:@small@pt;margin:.2rem 0 1.4rem}
.figures{display:flex;flex-wrap:wrap;border-top:2px solid @text1@;border-bottom:1px solid @line@;margin:0;padding:.8rem 0}
.figures div{flex:1 1 9rem;padding:0 .6rem;border-left:1px solid @line@}
.figures div:first-child{padding-left:0;border-left:0}
.figures .value{font-size:@figure@pt;line-height:1.3;font-weight:600;white-space:nowrap}
.figures dt{font-weight:600;font-size:@small@pt}
.figures dd{margin:0}
.figures .of{color:@text3@;font-size:@axis@pt}
ol.findings{padding-left:1.5rem;margin:1rem 0}
ol.findings li{padding-left:.3rem;margin:.4rem 0}
ol.findings li::marker{color:@text3@;font-weight:600}
.charts{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:1.6rem 1.6rem;margin-top:1.5rem}
figure{margin:0;break-inside:avoid}
.charts.one{grid-template-columns:1fr}
.charts.uneven{grid-template-columns:minmax(0,1.3fr) minmax(0,1fr)}
figure svg{display:block;width:100%;height:auto;margin-top:.4rem}
svg text{font-family:Inter,"WenQuanYi Micro Hei","Noto Sans","Noto Sans CJK SC","PingFang SC","Microsoft YaHei","Segoe UI","DejaVu Sans",sans-serif}
details{font-size:@axis@pt;color:@text3@;margin-top:.3rem}
table{border-collapse:collapse;width:100%;margin-top:1.8rem;font-variant-numeric:tabular-nums}
details table{margin-top:.4rem}
caption{text-align:left;padding-bottom:.4rem}
th,td{text-align:left;vertical-align:top;padding:.25rem 0 .25rem .9rem;border-bottom:1px solid @line@}
th:first-child,td:first-child{padding-left:0}
th[scope=row]{font-weight:400}
tr.strong th,tr.strong td{font-weight:600}
thead th{font-weight:400;color:@text2@;font-size:@axis@pt;border-bottom:1px solid @text2@;vertical-align:bottom}
.n{text-align:right;white-space:nowrap}
.i{color:@text3@;font-size:@axis@pt;font-weight:400;white-space:nowrap}
td .below{display:block}
.mark{width:.75rem;height:.75rem;margin-right:.5rem;vertical-align:-.05rem}
.columns{display:grid;grid-template-columns:repeat(auto-fit,minmax(15rem,1fr));gap:1.6rem;margin-top:1.8rem;color:@text2@}
.columns h3{color:@text1@}
.columns p{margin:.2rem 0}
footer{border-top:1px solid @line@;margin-top:3rem;padding-top:.6rem;color:@text3@;font-size:@axis@pt}
html:lang(zh) :is(h1,h2,h3,b,dt,.value,.strong th,.strong td){font-weight:700}
@media (max-width:40rem){main{padding:1rem}.charts,.charts.uneven{grid-template-columns:1fr}section,details{overflow-x:auto}}
@media print{@page{size:A4;margin:15mm}html{background:@surface@}main{max-width:none;padding:0}details{display:none}tr,li,h3{break-inside:avoid}thead{display:table-header-group}h2,h3,caption{break-after:avoid}}
)";

} // namespace

QString htmlStyle() {
  const Theme& theme = Theme::light();
  QString style = QString::fromUtf8(rules).trimmed();
  for (const char* role : {"reportTitle", "finding", "figure", "cardTitle", "body", "small", "axis"})
    style.replace(
        QLatin1Char('@') + QLatin1String(role) + QLatin1Char('@'),
        QString::number(fonts::points(QLatin1String(role)) * 9.75 / fonts::points(QStringLiteral("body")), 'g', 5));
  for (const char* token : {"window", "surface", "line", "text1", "text2", "text3", "info", "infoGround"})
    style.replace(QLatin1Char('@') + QLatin1String(token) + QLatin1Char('@'), theme.token(QLatin1String(token)).name());
  return style;
}

} // namespace guidepost::ui
