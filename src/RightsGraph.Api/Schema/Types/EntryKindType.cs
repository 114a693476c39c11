using GraphQL.Types;
using RightsGraph.Archive.Records;

namespace RightsGraph.Api.Schema.Types;

internal sealed class EntryKindType : EnumerationGraphType
{
    public EntryKindType()
    {
        Name = "EntryKind";
        Description = "What an entry is.";
        Add("NEWS", EntryKind.News, "A news release.");
        Add("REPORT", EntryKind.Report, "A report.");
        Add("LETTER", EntryKind.Letter, "A letter to a government, a company or an official.");
        Add("DISPATCH", EntryKind.Dispatch, "A short piece written close to the event.");
        Add("COMMENTARY", EntryKind.Commentary, "A commentary or an opinion.");
        Add("STATEMENT", EntryKind.Statement, "A statement or recommendation, for instance before a UN body.");
        Add("UNKNOWN", EntryKind.Unknown, "The source does not tell.");
    }
}
