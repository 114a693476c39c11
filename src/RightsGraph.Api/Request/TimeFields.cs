using System.Buffers;
using RightsGraph.Api.Schema.Types;

namespace RightsGraph.Api.Request;

/// <summary>Finds the documents that may ask when something was imported or built: of all that a response holds, only
/// these times differ when the same documents are imported again.</summary>
internal sealed class TimeFields(ISchema schema)
{
    private readonly SearchValues<string> names = SearchValues.Create(
        [
            .. schema.AllTypes.OfType<IObjectGraphType>()
                .SelectMany(type => type.Fields)
                .Where(field => field.ResolvedType!.GetNamedType() is DateTimeType)
                .Select(field => field.Name)
                .Distinct(),
        ],
        StringComparison.Ordinal);

    /// <summary>Searches the plain text, as no field can be selected without its name in it.</summary>
    public bool MayBeIn(string query) => query.AsSpan().ContainsAny(names);
}
