<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>guidepost::ui::FeedbackPage</name>
    <message numerus="yes">
        <source>%n round(s)</source>
        <translation>
            <numerusform>%n round</numerusform>
            <numerusform>%n rounds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guidepost::ui::IntentPage</name>
    <message numerus="yes">
        <source>%n buyer(s) in the later sessions:</source>
        <translation>
            <numerusform>%n buyer in the later sessions:</numerusform>
            <numerusform>%Ln buyers in the later sessions:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n caution(s)</source>
        <translation>
            <numerusform>%n caution</numerusform>
            <numerusform>%n cautions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guidepost::ui::JobStrip</name>
    <message numerus="yes">
        <source>%n job(s) waiting</source>
        <translation>
            <numerusform>%n job waiting</numerusform>
            <numerusform>%n jobs waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guidepost::ui::ReliabilityCard</name>
    <message numerus="yes">
        <source>%n buyer(s)</source>
        <translation>
            <numerusform>%n buyer</numerusform>
            <numerusform>%n buyers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guidepost::ui::ReportPage</name>
    <message numerus="yes">
        <source>%n page(s), findings first</source>
        <translation>
            <numerusform>%n page, findings first</numerusform>
            <numerusform>%n pages, findings first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guidepost::ui::ResultCard</name>
    <message numerus="yes">
        <source>%n strategies have a net gain clearly above zero</source>
        <translation>
            <numerusform>%n strategy has a net gain clearly above zero</numerusform>
            <numerusform>%n strategies have a net gain clearly above zero</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guidepost::ui::ScenarioCards</name>
    <message numerus="yes">
        <source>%n in this project</source>
        <translation>
            <numerusform>%n in this project</numerusform>
            <numerusform>%n in this project</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Differs from %1: %2, and in %n more way(s).</source>
        <translation>
            <numerusform>Differs from %1: %2, and in %n more way.</numerusform>
            <numerusform>Differs from %1: %2, and in %n more ways.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n more</source>
        <translation>
            <numerusform>%1, and %n more</numerusform>
            <numerusform>%1, and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guidepost::ui::ScenarioChips</name>
    <message numerus="yes">
        <source>%n strategies</source>
        <translation>
            <numerusform>%n strategy</numerusform>
            <numerusform>%n strategies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n round(s)</source>
        <translation>
            <numerusform>, %n round</numerusform>
            <numerusform>, %n rounds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n round(s)</source>
        <translation>
            <numerusform>%n round</numerusform>
            <numerusform>%n rounds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guidepost::ui::SessionList</name>
    <message numerus="yes">
        <source>%n event(s); it buys</source>
        <translation>
            <numerusform>%n event; it buys</numerusform>
            <numerusform>%n events; it buys</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n event(s); it does not buy</source>
        <translation>
            <numerusform>%n event; it does not buy</numerusform>
            <numerusform>%n events; it does not buy</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guidepost::ui::ShownCard</name>
    <message numerus="yes">
        <source>%n session(s) fit two rules; the upper wins</source>
        <translation>
            <numerusform>%n session fits two rules; the upper wins</numerusform>
            <numerusform>%n sessions fit two rules; the upper wins</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guidepost::ui::SimulationPage</name>
    <message numerus="yes">
        <source> %n of the other checks failed.</source>
        <translation>
            <numerusform> %n of the other checks failed.</numerusform>
            <numerusform> %n of the other checks failed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guidepost::ui::StrategyList</name>
    <message numerus="yes">
        <source>%n rule(s); the first that fits is shown.</source>
        <translation>
            <numerusform>%n rule; the first that fits is shown.</numerusform>
            <numerusform>%n rules; the first that fits is shown.</numerusform>
        </translation>
    </message>
</context>
</TS>
