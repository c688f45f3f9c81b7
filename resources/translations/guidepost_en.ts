<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>guidepost::ui::DataPage</name>
    <message numerus="yes">
        <source>%n thing(s) to know before you read on</source>
        <translation>
            <numerusform>%n thing to know before you read on</numerusform>
            <numerusform>%n things to know before you read on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) could not become an event</source>
        <translation>
            <numerusform>%n row could not become an event</numerusform>
            <numerusform>%Ln rows could not become an event</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n import(s)</source>
        <translation>
            <numerusform>%n import</numerusform>
            <numerusform>%n imports</numerusform>
        </translation>
    </message>
</context>
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
        <source>%n buyer(s)</source>
        <translation>
            <numerusform>%n buyer</numerusform>
            <numerusform>%Ln buyers</numerusform>
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
    <name>guidepost::ui::JourneysPage</name>
    <message numerus="yes">
        <source>Steps between events, width by log count; the %n rarest are not drawn</source>
        <translation>
            <numerusform>Steps between events, width by log count; the rarest is not drawn</numerusform>
            <numerusform>Steps between events, width by log count; the %n rarest are not drawn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n buyer(s)</source>
        <translation>
            <numerusform>%n buyer</numerusform>
            <numerusform>%Ln buyers</numerusform>
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
</context>
<context>
    <name>guidepost::ui::SimulationPage</name>
    <message numerus="yes">
        <source>%n strategies</source>
        <translation>
            <numerusform>%n strategy</numerusform>
            <numerusform>%n strategies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n round(s)</source>
        <translation>
            <numerusform>%n round</numerusform>
            <numerusform>%n rounds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> %n of the other checks failed.</source>
        <translation>
            <numerusform> %n of the other checks failed.</numerusform>
            <numerusform> %n of the other checks failed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n strategies have a net gain clearly above zero</source>
        <translation>
            <numerusform>%n strategy has a net gain clearly above zero</numerusform>
            <numerusform>%n strategies have a net gain clearly above zero</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n round(s)</source>
        <translation>
            <numerusform>, %n round</numerusform>
            <numerusform>, %n rounds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>guidepost::ui::StrategiesPage</name>
    <message numerus="yes">
        <source>%n session(s) fit two rules; the upper wins</source>
        <translation>
            <numerusform>%n session fits two rules; the upper wins</numerusform>
            <numerusform>%Ln sessions fit two rules; the upper wins</numerusform>
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
