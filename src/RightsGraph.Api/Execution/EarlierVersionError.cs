using RightsGraph.Search;

namespace RightsGraph.Api.Execution;

/// <summary>
/// A cursor belongs to an earlier version of the archive, and the whole request is to be answered from that. Where this
/// can't be done it is the error that the cursor has expired.
/// </summary>
internal sealed class EarlierVersionError : ExecutionError
{
    public EarlierVersionError(SearchIndex version, ExecutionError expired)
        : base(expired.Message)
    {
        Version = version;
        Code = expired.Code;
        Extensions = expired.Extensions;
    }

    public SearchIndex Version { get; }
}
