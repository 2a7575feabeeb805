"""What the tests share: the checking client, real servers, and what they walk over."""
