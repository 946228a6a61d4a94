<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB">
<context>
    <name>cuadra::NewRowsBar</name>
    <message numerus="yes">
        <source>%n new</source>
        <translation>
            <numerusform>%n new</numerusform>
            <numerusform>%n new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n new order(s)</source>
        <translation>
            <numerusform>Show %n new order</numerusform>
            <numerusform>Show %n new orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cuadra::QueueCommands</name>
    <message numerus="yes">
        <source>Retry %n order(s)? What cannot be retried now is left out.</source>
        <translation>
            <numerusform>Retry %n order? If it cannot be retried now it is left out.</numerusform>
            <numerusform>Retry %n orders? What cannot be retried now is left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Dismiss %n order(s)? They stay in the list of dismissed ones and can be taken back.</source>
        <translation>
            <numerusform>Dismiss %n order? It stays in the list of dismissed ones and can be taken back.</numerusform>
            <numerusform>Dismiss %n orders? They stay in the list of dismissed ones and can be taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) back in the queue.</source>
        <translation>
            <numerusform>%n order back in the queue.</numerusform>
            <numerusform>%n orders back in the queue.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) dismissed.</source>
        <translation>
            <numerusform>%n order dismissed.</numerusform>
            <numerusform>%n orders dismissed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cuadra::RouteCardView</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stories</name>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>today</name>
    <message numerus="yes">
        <source>%n cause(s)</source>
        <translation>
            <numerusform>%n cause</numerusform>
            <numerusform>%n causes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>cuadra::CauseList</name>
    <message numerus="yes">
        <source>and %n more cause(s), with fewer orders each</source>
        <translation>
            <numerusform>and %n more cause, with fewer orders</numerusform>
            <numerusform>and %n more causes, with fewer orders each</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>traces</name>
    <message numerus="yes">
        <source>Changed in the shop: %n field(s)</source>
        <translation>
            <numerusform>Changed in the shop: %n field</numerusform>
            <numerusform>Changed in the shop: %n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Checked: %n finding(s)</source>
        <translation>
            <numerusform>Checked: %n finding</numerusform>
            <numerusform>Checked: %n findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tracesearch</name>
    <message numerus="yes">
        <source>%n order(s) found</source>
        <translation>
            <numerusform>%n order found</numerusform>
            <numerusform>%n orders found</numerusform>
        </translation>
    </message>
</context>
</TS>
