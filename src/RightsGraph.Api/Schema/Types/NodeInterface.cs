using GraphQL.Types;

namespace RightsGraph.Api.Schema.Types;

internal sealed class NodeInterface : InterfaceGraphType<object>
{
    public NodeInterface()
    {
        Name = "Node";
        Description = "An object with an id of its own, by which it can be fetched again.";
        Field<NonNullGraphType<IdGraphType>>("id")
            .Description("Names the object in the whole archive, now and after restarts.");
    }
}
