#include "core/desk/enginegateway.h" // compiled here so that moc finds the class
