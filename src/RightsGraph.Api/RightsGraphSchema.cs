using GraphQL;
using GraphQL.Types;
using GraphQL.Utilities;
using RightsGraph.Api.Types;

namespace RightsGraph.Api;

/// <summary>
/// The GraphQL schema that clients see. Its types are made once, by their parameterless constructors.
/// </summary>
internal sealed class RightsGraphSchema : Schema
{
    private RightsGraphSchema()
    {
        Query = new QueryType();
        Description =
            "Human-rights reporting, country by country: summaries, dated entries, and a search over all of it.";
        this.RegisterTypes(typeof(SummaryType), typeof(EntryType), typeof(CountryType), typeof(SourceType));
    }

    public static RightsGraphSchema Create()
    {
        var schema = new RightsGraphSchema();
        schema.Initialize();
        return schema;
    }

    /// <summary>In the GraphQL schema language, with descriptions, in the order of declaration.</summary>
    public string PrintSdl() => this.Print(new PrintOptions { IncludeDescriptions = true });
}
