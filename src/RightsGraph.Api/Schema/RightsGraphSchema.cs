using RightsGraph.Api.Schema.Importing;
using RightsGraph.Api.Schema.Types;

namespace RightsGraph.Api.Schema;

/// <summary>GraphQL.NET makes its types once, by their parameterless constructors.</summary>
internal sealed class RightsGraphSchema : GraphQL.Types.Schema
{
    private RightsGraphSchema(ArchiveEditor? editor)
    {
        Query = new QueryType();
        Mutation = editor is null ? null : new MutationType(editor);
        Description =
            "Human-rights reporting, country by country: summaries, dated entries, and a search over all of it.";
        this.RegisterTypes(typeof(SummaryType), typeof(EntryType), typeof(CountryType), typeof(SourceType));
    }

    /// <summary>Without an editor the schema has no mutations.</summary>
    public static RightsGraphSchema Create(ArchiveEditor? editor = null)
    {
        var schema = new RightsGraphSchema(editor);
        IntrospectionTypes.Enable(schema);
        schema.Initialize();
        IntrospectionTypes.Complete(schema);
        return schema;
    }
}
