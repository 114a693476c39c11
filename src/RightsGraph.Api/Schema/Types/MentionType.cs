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
            .Reads(mention => mention.Place.Country);
        Field<NonNullGraphType<StringGraphType>>("surface")
            .Description("The words of the text that name it, for instance Kazakh authorities.")
            .Reads(mention => mention.Text[mention.Place.Start..mention.Place.End]);
        Field<NonNullGraphType<TextSpanType>>("span")
            .Description("Where these words stand in the text.")
            .Reads(mention => new TextSpan(mention.Place.Start, mention.Place.End));
    }
}

/// <summary>A place in a text.</summary>
internal sealed record DocumentMention(string Text, CountryMention Place);
