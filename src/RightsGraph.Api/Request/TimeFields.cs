using System.Buffers;
using GraphQL;
using GraphQL.Types;
using RightsGraph.Api.Schema.Types;

namespace RightsGraph.Api.Request;

/// <summary>
/// Finds the documents that may ask when something was read or built: of all that an archive tells, these times alone
/// are other ones when the same documents are read again.
/// </summary>
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

    /// <summary>Of any text: a field can't be asked for without its name standing there.</summary>
    public bool MayBeIn(string query) => query.AsSpan().ContainsAny(names);
}
