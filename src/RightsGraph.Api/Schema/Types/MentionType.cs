using GraphQL.Types;
using RightsGraph.Api.Execution;
using RightsGraph.Api.Schema.Searching;
using RightsGraph.Archive.Countries;
using RightsGraph.Search;

namespace RightsGraph.Api.Schema.Types;

internal sealed class MentionType : ObjectGraphType<DocumentMention>
{
    public MentionType()
    {
        Name = "Mention";
        Description = "Where a text first names another country than the one on whose page it stands.";
        Field<NonNullGraphType<CountryType>>("country")
            .Description("The country that is named.")
            .Reads(mention => mention.Mention.Country);
        Field<NonNullGraphType<StringGraphType>>("surface")
            .Description("The words of the text that name it, for instance Kazakh authorities.")
            .Reads(mention => mention.Text[mention.Mention.Start..mention.Mention.End]);
        Field<NonNullGraphType<TextSpanType>>("span")
            .Description("Where these words stand in the text.")
            .Reads(mention => new TextSpan(mention.Mention.Start, mention.Mention.End));
    }
}

/// <summary>A place in a text.</summary>
internal sealed record DocumentMention(string Text, CountryMention Mention);
