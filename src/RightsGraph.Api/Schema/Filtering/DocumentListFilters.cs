using RightsGraph.Archive.Records;

namespace RightsGraph.Api.Schema.Filtering;

// The names are Hot Chocolate's for a filter of a list.
internal sealed class ListFilterInputTypeOfSummaryFilterInput()
    : ListFilterInput<Summary, SummaryFilterInput>("ListFilterInputTypeOfSummaryFilterInput", "summaries");

internal sealed class ListFilterInputTypeOfEntryFilterInput()
    : ListFilterInput<Entry, EntryFilterInput>("ListFilterInputTypeOfEntryFilterInput", "entries");
